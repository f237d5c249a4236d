# shellcheck shell=bash
# Sourced by rv: the commands that talk to a running server.

client=src/Cli/bin/Release/net10.0/ResumeVoice.Cli.dll

# Files that are named are relative to where the user stands.
command_client() {
  need_sdk
  make_scratch
  build_quietly src/Cli
  export RESUMEVOICE_DATA=${RESUMEVOICE_DATA:-$root/data}
  local code=0
  (cd "$called_from" && dotnet "$root/$client" "$@") || code=$?
  cleanup
  exit "$code"
}
