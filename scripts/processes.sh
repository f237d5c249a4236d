# shellcheck shell=bash
# Sourced by rv: what runs in the background, and how all of it ends.

cleanup() {
  trap - EXIT INT TERM HUP
  end_group "$child"
  if [[ -n $s3_gateway ]]; then kill -KILL -- "-$s3_gateway" 2>/dev/null || true; fi
  local at
  for ((at = ${#background[@]} - 1; at >= 0; at--)); do end_group "${background[at]}"; done
  if [[ -n $postgres ]]; then stop_postgres; fi
  if [[ -n $scratch ]]; then rm -rf "$scratch"; fi
}
trap cleanup EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# Runs a command in a process group of its own, so that a signal to this script can end all of it.
run() {
  start_group "$@"
  child=$!
  local code=0
  wait "$child" || code=$?
  child=
  return "$code"
}

start_group() {
  set -m
  "$@" </dev/null &
  set +m
}

end_group() {
  [[ -n $1 ]] || return 0
  kill -TERM -- "-$1" 2>/dev/null || return 0
  for _ in {1..100}; do
    kill -0 -- "-$1" 2>/dev/null || return 0
    sleep 0.1
  done
  kill -KILL -- "-$1" 2>/dev/null || true
}

make_scratch() {
  [[ -n $scratch ]] || scratch=$(mktemp -d "${TMPDIR:-/tmp}/resumevoice.XXXXXX")
}
