# shellcheck shell=bash
# Sourced by rv: private servers, ended with the command that wanted them.

postgres_bin=
# As many as the pools of a cluster's processes on one machine may open.
postgres_connections_max=400

# The newest installed one, wherever Debian or the PATH has it.
find_postgres() {
  local initdb
  initdb=$({ ls -d /usr/lib/postgresql/*/bin/initdb; command -v initdb; } 2>/dev/null | sort -V | tail -n 1) || true
  [[ -n $initdb ]] || return 1
  postgres_bin=$(dirname "$(realpath "$initdb")")
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if [[ $(id -u) == 0 ]]; then
    (cd / && setpriv --reuid=postgres --regid=postgres --init-groups --reset-env "$@")
  else
    "$@"
  fi
}

# For tests: temporary, and not flushed.
start_postgres() {
  find_postgres || return 0
  run_postgres "$scratch/postgres" -c fsync=off
  export RESUMEVOICE_TEST_POSTGRES="Host=127.0.0.1;Port=$postgres_port;Username=postgres;Database=postgres"
  say "── PostgreSQL runs on port $postgres_port, its data is temporary"
}

# PostgreSQL on a free port, with its data in the folder, which may be there already; sets postgres and postgres_port.
run_postgres() {
  local dir=$1
  shift
  mkdir -p "$dir"
  if [[ $(id -u) == 0 ]]; then
    if [[ -n $scratch && $dir == "$scratch"/* ]]; then chmod 711 "$scratch"; fi
    chown postgres: "$dir"
  fi
  if ! as_postgres test -s "$dir/data/PG_VERSION"; then
    as_postgres "$postgres_bin/initdb" -D "$dir/data" -A trust -U postgres -E UTF8 --locale=C.UTF-8 --no-sync \
      >"$scratch/initdb.log" 2>&1 || fail_with "$scratch/initdb.log" 'PostgreSQL could not be set up.'
  fi

  # A port may be taken between looking and listening, so a start may be tried again on another one.
  for _ in {1..5}; do
    postgres_port=$(free_port)
    if as_postgres "$postgres_bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w -t 60 \
      -o "-p $postgres_port -k $dir -c listen_addresses=127.0.0.1 -c max_connections=$postgres_connections_max $*" \
      start >/dev/null </dev/null; then
      postgres=$dir
      return
    fi
  done
  fail_with "$dir/log" 'PostgreSQL did not start.'
}

stop_postgres() {
  as_postgres "$postgres_bin/pg_ctl" -D "$postgres/data" -m fast -w -t 20 stop >/dev/null 2>&1 ||
    as_postgres "$postgres_bin/pg_ctl" -D "$postgres/data" -m immediate stop >/dev/null 2>&1 || true
}

# Redis on a free port; what it holds (which silos there are) is worth nothing to the next start. Sets redis_port.
run_redis() {
  mkdir -p "$scratch/redis"
  redis_port=$(free_port)
  start_group redis-server --bind 127.0.0.1 --port "$redis_port" --dir "$scratch/redis" --save '' --appendonly yes \
    >"$scratch/redis.log" 2>&1
  background+=($!)
  wait_for_port "$redis_port" "$scratch/redis.log" Redis
}

# Until the last process in the background listens on the port; where it ends instead, its log says why.
wait_for_port() {
  local port=$1 log=$2 what=$3
  for _ in {1..900}; do
    ! port_is_taken 127.0.0.1 "$port" || return 0
    kill -0 "${background[-1]}" 2>/dev/null || fail_with "$log" "$what did not start; see above."
    sleep 0.1
  done
  fail_with "$log" "$what did not start within 90 seconds; see above."
}
