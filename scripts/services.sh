# shellcheck shell=bash
# Sourced by rv: private servers with temporary data.

postgres_bin=

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

start_postgres() {
  find_postgres || return 0
  local dir=$scratch/postgres port
  mkdir "$dir"
  if [[ $(id -u) == 0 ]]; then chmod 711 "$scratch" && chown postgres: "$dir"; fi
  as_postgres "$postgres_bin/initdb" -D "$dir/data" -A trust -U postgres -E UTF8 --locale=C.UTF-8 --no-sync \
    >"$scratch/initdb.log" 2>&1 || fail_with "$scratch/initdb.log" 'PostgreSQL could not be set up.'

  # A port may be taken between looking and listening, so a start may be tried again on another one.
  for _ in {1..5}; do
    port=$(free_port)
    if as_postgres "$postgres_bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w -t 60 \
      -o "-p $port -k $dir -c listen_addresses=127.0.0.1 -c fsync=off" start >/dev/null </dev/null; then
      postgres=$dir
      export RESUMEVOICE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
      say "── PostgreSQL runs on port $port, its data is temporary"
      return
    fi
  done
  fail_with "$dir/log" 'PostgreSQL did not start.'
}

stop_postgres() {
  as_postgres "$postgres_bin/pg_ctl" -D "$postgres/data" -m immediate stop >/dev/null 2>&1 || true
}
