# shellcheck shell=bash
# Sourced by rv: the command `up`.

command_up() {
  local host=127.0.0.1 port=8080 data=$root/data resume=
  while (($#)); do
    case $1 in --host=* | --port=* | --data=* | --resume=*) set -- "${1%%=*}" "${1#*=}" "${@:2}" ;; esac
    case $1 in
      --host | --port | --data | --resume) (($# >= 2)) && [[ -n $2 ]] || fail "up: $1 wants a value." 2 ;;
      *) fail "up: unknown option '$1'. ./rv help lists the options." 2 ;;
    esac
    case $1 in
      --host) host=$2 ;;
      --port) port=$2 ;;
      --data) data=$(absolute "$2") ;;
      --resume) resume=$(absolute "$2") ;;
    esac
    shift 2
  done
  [[ $port =~ ^[1-9][0-9]{0,4}$ ]] && ((port <= 65535)) || fail "up: '$port' is not a port (1 to 65535)." 2
  [[ -z $resume || -r $resume ]] || fail "up: the file '$resume' cannot be read." 2

  need_sdk
  if port_is_taken "${host/#0.0.0.0/127.0.0.1}" "$port"; then
    fail "Port $port is in use on $host. Stop what uses it, or choose another: ./rv up --port $((port % 65535 + 1))"
  fi
  build_server
  say "Starting; everything is kept in $data, the owner key in owner.key there. Ctrl-C ends it."
  rm -rf "$scratch"
  exec dotnet "$server" --host "$host" --port "$port" --data "$data" ${resume:+--resume "$resume"}
}
