# shellcheck shell=bash
# Sourced by rv: steps that several commands share.

need_sdk() {
  local wanted='the .NET SDK 10 or later (global.json)'
  if ! command -v dotnet >/dev/null && [[ -x $HOME/.dotnet/dotnet ]]; then PATH=$HOME/.dotnet:$PATH; fi
  command -v dotnet >/dev/null && dotnet --version >/dev/null 2>&1 && return
  complain "ResumeVoice needs $wanted, and this machine has none that fits."
  complain 'Get it from https://dotnet.microsoft.com/download/dotnet/10.0, or into your home folder with:'
  complain '  curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0'
  exit 1
}

build_server() {
  make_scratch
  say 'Building ResumeVoice (the first time takes a minute or two) …'
  local options=()
  if can_restore src/Adapters/Speech.Whisper; then
    options=(-p:Whisper=true)
  else
    say 'Whisper is left out: its packages cannot be restored here.'
  fi
  publish_quietly src/Standalone "$(dirname "$server")" "${options[@]}"
}

# Whether a project's packages can be had here.
can_restore() { run timeout 300 dotnet restore "$1" -v q >"$scratch/restore.log" 2>&1; }

build_quietly() {
  run dotnet build "$@" -c Release -v q >"$scratch/build.log" 2>&1 || fail_with "$scratch/build.log" 'The build failed.'
}

# A project, and where to: compiled to this machine's code ahead of time, as in the images. It starts sooner, and while
# visitors wait for its first answers it compiles little.
publish_quietly() {
  run dotnet publish "$1" -o "$2" -c Release -v q --use-current-runtime --no-self-contained "${@:3}" \
    -p:PublishReadyToRun=true >"$scratch/build.log" 2>&1 || fail_with "$scratch/build.log" 'The build failed.'
}

port_is_taken() { (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null; }

free_port() {
  local port
  for _ in {1..50}; do
    port=$((20000 + RANDOM % 12000))
    if ! port_is_taken 127.0.0.1 "$port"; then
      echo "$port"
      return
    fi
  done
  fail 'No free port was found between 20000 and 32000.'
}

# So many different ones, a line each.
free_ports() {
  local found=() port
  while ((${#found[@]} < $1)); do
    port=$(free_port)
    [[ " ${found[*]} " == *" $port "* ]] || found+=("$port")
  done
  printf '%s\n' "${found[@]}"
}

# An option's path is relative to where the user stands, not to this script.
absolute() { (cd "$called_from" && realpath -m -- "$1"); }
