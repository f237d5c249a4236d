# shellcheck shell=bash
# Sourced by rv: the command `bench`.

command_bench() {
  local which=${1:-}
  case $which in
    answers) shift && set -- Answers "$@" ;;
    understanding) shift && set -- Understanding "$@" ;;
    models) shift && set -- Models "$@" ;;
    voice) shift && set -- Voice "$@" ;;
    cluster) shift && set -- Cluster "$@" ;;
    relevance) shift && set -- Relevance "$@" ;;
    *) fail "bench: 'answers', 'understanding', 'models', 'voice', 'relevance' or 'cluster'?" 2 ;;
  esac
  need_sdk
  make_scratch
  if [[ $1 == Answers || $1 == Models || $1 == Voice ]]; then build_server; fi
  local built=bench/$1/bin/Release/net10.0
  if [[ $1 == Cluster ]]; then
    built=artifacts/bench-cluster
    publish_quietly bench/Cluster "$built"
  else
    build_quietly "bench/$1"
  fi
  run dotnet "$built/ResumeVoice.Bench.$1.dll" "${@:2}"
}
