# shellcheck shell=bash
# Sourced by rv: the command `eval`.

command_eval() {
  local set= base= key= rest=()
  while (($#)); do
    case $1 in
      --set | --base | --key)
        (($# >= 2)) || fail "eval: $1 wants a value." 2
        printf -v "${1#--}" %s "$2"
        shift 2
        ;;
      *) rest+=("$1") && shift ;;
    esac
  done
  [[ -n $set ]] || fail 'eval: --set DIR is needed: a folder with cases.jsonl and resumes/.' 2
  set=$(absolute "$set")
  [[ -f $set/cases.jsonl ]] || fail "eval: '$set' is no question set: it has no cases.jsonl." 2
  [[ -n $base && -n $key || -z $base && -z $key ]] || fail 'eval: --base and --key go together.' 2
  command -v python3 >/dev/null || fail 'eval needs python3.'

  local script
  for script in "$set/run_eval.py" "$(dirname "$set")/run_eval.py" ''; do [[ ! -f $script ]] || break; done
  [[ -n $script ]] || fail "eval: there is no run_eval.py in '$set' or beside it; a question set brings its own." 2
  if [[ -z $base ]]; then start_own_server; fi
  cd "$called_from"
  run python3 "$script" --base "$base" --key "$key" --set "$set" ${rest[@]+"${rest[@]}"}
}

# A Release server on a free port with temporary data; sets base and key of command_eval.
start_own_server() {
  local port
  need_sdk
  build_server
  port=$(free_port)
  # The data folder's own key is used, and as many questions may be asked as the set has.
  start_group env -u RESUMEVOICE_OWNER_KEY dotnet "$server" --host 127.0.0.1 --port "$port" --data "$scratch/data" \
    --Quotas:OwnerQuestionsPerMinute 1000000 --Quotas:OwnerRequestsPerMinute 1000000 >"$scratch/server.log" 2>&1
  background+=($!)
  for _ in {1..300}; do
    ! port_is_taken 127.0.0.1 "$port" || break
    kill -0 "${background[-1]}" 2>/dev/null || fail_with "$scratch/server.log" 'The server did not start; see above.'
    sleep 0.1
  done
  base=http://127.0.0.1:$port key=$(<"$scratch/data/owner.key")
}
