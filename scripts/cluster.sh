# shellcheck shell=bash
# Sourced by rv: the command `cluster`.

command_cluster() {
  local silos=2 gateways=1 port=8080 data= resume=
  while (($#)); do
    case $1 in --silos=* | --gateways=* | --port=* | --data=* | --resume=*) set -- "${1%%=*}" "${1#*=}" "${@:2}" ;; esac
    case $1 in
      --compose) cluster_in_containers "${@:2}" ;;
      --silos | --gateways | --port | --data | --resume)
        (($# >= 2)) && [[ -n $2 ]] || fail "cluster: $1 wants a value." 2
        ;;
      *) fail "cluster: unknown option '$1'. ./rv help lists the options." 2 ;;
    esac
    case $1 in
      --data | --resume) printf -v "${1#--}" %s "$(absolute "$2")" ;;
      *) printf -v "${1#--}" %s "$2" ;;
    esac
    shift 2
  done
  [[ $silos =~ ^[1-9]$ ]] || fail "cluster: '$silos' is no number of silos (1 to 9)." 2
  [[ $gateways =~ ^[1-9]$ ]] || fail "cluster: '$gateways' is no number of gateways (1 to 9)." 2
  [[ $port =~ ^[1-9][0-9]{0,4}$ ]] && ((port + gateways - 1 <= 65535)) ||
    fail "cluster: '$port' is not a port (1 to 65535)." 2
  [[ -z $resume || -r $resume ]] || fail "cluster: the file '$resume' cannot be read." 2

  need_sdk
  need_cluster_servers
  build_cluster
  start_cluster
  tell_cluster
  watch_cluster
}

cluster_in_containers() {
  [[ -f docker-compose.yml ]] || fail 'cluster: there is no docker-compose.yml here.'
  command -v docker >/dev/null || fail 'cluster: --compose needs Docker, and there is none on the PATH.'
  exec docker compose up "$@"
}

need_cluster_servers() {
  local missing=()
  find_postgres || missing+=(postgresql)
  command -v redis-server >/dev/null || missing+=(redis-server)
  ((${#missing[@]} == 0)) ||
    fail "cluster: ${missing[*]} is not installed. On Debian: sudo apt-get install ${missing[*]}; or use --compose."
}

build_cluster() {
  make_scratch
  say 'Building the cluster edition (the first time takes some two minutes) …'
  publish_quietly src/Silo artifacts/silo
  publish_quietly src/Gateway artifacts/gateway
}

# Reads command_cluster's options; sets silo_pids, silo_ports, dashboards, gateway_pids, operator_key and key_file.
start_cluster() {
  local number
  data=${data:-$scratch/data}
  for ((number = 0; number < gateways; number++)); do
    ! port_is_taken 127.0.0.1 $((port + number)) ||
      fail "Port $((port + number)) is in use. Choose another: ./rv cluster --port $(((port + number) % 65535 + 1))"
  done
  mkdir -p "$data" "$scratch/logs"
  say 'Starting PostgreSQL and Redis …'
  run_postgres "$data/postgres"
  run_redis
  export RESUMEVOICE_Storage__ConnectionString="Host=127.0.0.1;Port=$postgres_port;Username=postgres;Database=postgres"
  export RESUMEVOICE_Cluster__Redis=127.0.0.1:$redis_port
  # All processes are on this machine, so a folder serves them all.
  export RESUMEVOICE_AudioStorage__Path=$data/audio
  ensure_owner_key
  operator_key=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')

  say "Starting $silos silos and $gateways gateways …"
  silo_pids=() silo_ports=() dashboards=() gateway_pids=()
  for ((number = 1; number <= silos; number++)); do start_silo "$number"; done
  for ((number = 1; number <= gateways; number++)); do start_gateway "$number"; done
}

# The migration shows the key it makes once; a folder that is kept keeps it too.
ensure_owner_key() {
  local output made
  output=$(dotnet artifacts/silo/ResumeVoice.Silo.dll migrate 2>&1) ||
    fail "The tables could not be set up: $output"
  key_file=$data/owner.key
  if [[ -n ${RESUMEVOICE_OWNER_KEY-} ]]; then made=$RESUMEVOICE_OWNER_KEY; else made=${output##*: }; fi
  if [[ $made == rv_sk_* ]]; then (umask 077 && printf '%s\n' "$made" >"$key_file"); fi
}

start_silo() {
  local ports
  mapfile -t ports < <(free_ports 4)
  RESUMEVOICE_Silo__OperatorKey=$operator_key start_group dotnet artifacts/silo/ResumeVoice.Silo.dll \
    --port "${ports[0]}" --Silo:SiloPort "${ports[1]}" --Silo:GatewayPort "${ports[2]}" \
    --Silo:DashboardPort "${ports[3]}" --Silo:Name "silo-$1" >"$scratch/logs/silo-$1.log" 2>&1
  background+=($!) silo_pids+=($!) silo_ports+=("${ports[0]}") dashboards+=("${ports[3]}")
  wait_for_port "${ports[0]}" "$scratch/logs/silo-$1.log" "Silo $1"
}

start_gateway() {
  local own=$((port + $1 - 1)) first=
  # The résumé is one for all: the first gateway brings it in.
  if [[ -n $resume && $1 == 1 ]]; then first=$resume; fi
  start_group dotnet artifacts/gateway/ResumeVoice.Gateway.dll --port "$own" \
    ${first:+--resume "$first"} >"$scratch/logs/gateway-$1.log" 2>&1
  background+=($!) gateway_pids+=($!)
  wait_for_port "$own" "$scratch/logs/gateway-$1.log" "Gateway $1"
}

tell_cluster() {
  local at
  say ''
  for at in "${!gateway_pids[@]}"; do
    say "ResumeVoice answers at http://127.0.0.1:$((port + at))   (gateway $((at + 1)), process ${gateway_pids[at]})"
  done
  for at in "${!silo_pids[@]}"; do
    say "silo $((at + 1)): health at http://127.0.0.1:${silo_ports[at]}/health   (process ${silo_pids[at]})"
  done
  say "dashboard: http://127.0.0.1:${dashboards[0]}/   user operator, password $operator_key"
  say "owner key: $key_file"
  say "logs: $scratch/logs   PostgreSQL: port $postgres_port   Redis: port $redis_port"
  if [[ $data == "$scratch"/* ]]; then say 'The data is temporary; --data DIR keeps it.'; fi
  say 'Ctrl-C ends it all.'
}

# A silo that ends is told and missed by nobody: to try that is what this command is for.
watch_cluster() {
  local at left
  while :; do
    { wait -n "${silo_pids[@]}" "${gateway_pids[@]}" || true; } 2>/dev/null
    left=0
    for at in "${!silo_pids[@]}"; do
      if kill -0 "${silo_pids[at]}" 2>/dev/null; then
        left=$((left + 1))
      else
        say "silo $((at + 1)) has ended."
        unset 'silo_pids[at]'
      fi
    done
    for at in "${!gateway_pids[@]}"; do
      kill -0 "${gateway_pids[at]}" 2>/dev/null || fail_with "$scratch/logs/gateway-$((at + 1)).log" 'A gateway ended.'
    done
    ((left)) || fail 'No silo is left.'
  done
}
