# shellcheck shell=bash
# Sourced by rv: the command `test`.

command_test() {
  local target=() build=
  need_sdk
  make_scratch
  if (($#)); then
    local suite=tests/${1%.Tests}.Tests
    [[ -d $suite ]] || fail "test: there is no suite '$1'; there are: $(suites)" 2
    target=(--project "$suite") build=$suite
    shift
  else
    choose_solution
    target=(--solution "$solution") build=$solution
  fi
  install_for_tests "$build"
  start_postgres
  if needs_s3 "$build"; then start_s3; fi
  check_build_and_run "$build" "${target[@]}" -- "$@"
}

# Everything where the cluster edition's packages can be had, otherwise all that does without them.
choose_solution() {
  if can_restore tests/Cluster.Tests && can_restore tests/Speech.Whisper.Tests; then
    solution=ResumeVoice.sln
  else
    say "── the cluster edition is left out: its packages cannot be restored here"
  fi
}

suites() {
  local suite names=()
  for suite in tests/*.Tests; do names+=("$(basename "$suite" .Tests)"); done
  echo "${names[*]}"
}

# Format, build and tests are counted alike: a step that fails is one failure, so the last line never hides it.
check_build_and_run() {
  local build=$1 passed=0 failed=0 skipped=0
  shift
  local target=()
  while [[ $1 != -- ]]; do target+=("$1"); shift; done
  shift

  say '── packages'
  if ! run dotnet restore "$build" -v q; then
    complain 'The packages could not be restored.'
    finish_test 0 1 0
  fi
  say '── format'
  if ! run dotnet format "$build" --verify-no-changes --no-restore; then
    complain 'The format is off; dotnet format puts it right.'
    failed=1
  fi
  say '── build (Release, warnings are errors)'
  if ! run dotnet build "$build" -c Release --no-restore -v q; then
    complain 'The build failed, so no test was run.'
    finish_test 0 $((failed + 1)) 0
  fi
  say '── tests'
  local code=0 of_tests
  run bash -o pipefail -c '"$@" 2>&1 | tee "$0"' "$scratch/tests.log" \
    dotnet test "${target[@]}" -c Release --no-build --max-parallel-test-modules 2 --no-progress --no-ansi "$@" ||
    code=$?
  passed=$(summed succeeded) of_tests=$(($(summed failed) + $(summed error))) skipped=$(summed skipped)
  if ((code != 0 && of_tests == 0)); then
    complain "The test run ended with code $code although no test failed; see above."
    of_tests=1
  fi
  finish_test "$passed" $((failed + of_tests)) "$skipped"
}

# A number of the runner's closing summary (`error` counts suites that broke off); 0 where it got no further.
summed() {
  local name value found=0
  while read -r name value; do
    if [[ $name == "$1:" && $value =~ ^[0-9]+$ ]]; then found=$value; fi
  done <"$scratch/tests.log"
  echo "$found"
}

# The failures once more, up to where they say their suite: whoever sees only the end of a log sees them.
tell_failures() {
  [[ -e $scratch/tests.log ]] || return 0
  sed -n '/^failed /,/^  from /p' "$scratch/tests.log" | cut -c -400
}

finish_test() {
  tell_failures
  cleanup
  say "$1 passed, $2 failed, $3 skipped"
  (($2 == 0 && $1 > 0)) || exit 1
  exit 0
}

# It takes a quarter of a minute to start, so suites that do without it do not wait for it.
needs_s3() { [[ $1 != tests/* || $1 == tests/Storage.Tests ]]; }

# The Debian packages whose programs are missing. Tests that need one that stays missing are skipped, and say so.
install_for_tests() {
  local missing=()
  find_postgres || missing+=(postgresql)
  command -v redis-server >/dev/null || missing+=(redis-server)
  command -v chromium >/dev/null || missing+=(chromium)
  command -v firefox-esr >/dev/null || missing+=(firefox-esr)
  command -v promtool >/dev/null || missing+=(prometheus)
  local program
  for program in ffmpeg espeak-ng flite; do command -v "$program" >/dev/null || missing+=("$program"); done
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  [[ -d /usr/share/pocketsphinx/model/en-us ]] || missing+=(pocketsphinx pocketsphinx-en-us)
  # shellcheck disable=SC2206
  if needs_s3 "$1" && ! s3_is_installed; then missing+=($s3_packages); fi
  ((${#missing[@]})) || return 0

  local install="apt-get install -y --no-install-recommends ${missing[*]}"
  if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
    say "Some tests will be skipped: ${missing[*]} is not installed. On Debian: sudo apt-get update && sudo $install"
    return 0
  fi
  say "── installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  if ! { run apt-get update -qq && run $install -qq; } >"$scratch/apt.log" 2>&1; then
    tail -n 5 "$scratch/apt.log" >&2
    complain "That did not work, so some tests will be skipped: $install"
  fi
}
