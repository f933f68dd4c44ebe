# Sourced by every attack: how to run `accord`, and how to say what broke.

set -uo pipefail

# Says what broke, and ends the attack.
broken() {
  printf '%s\n' "$*"
  exit 1
}

# Runs a command with nothing to read; its outputs are in the files 'out' and 'err', its exit code in $status.
# A command that a signal ends gives 128 and the signal's number; one that takes a minute is broken.
run() {
  status=0
  timeout --kill-after=1 60 "$@" </dev/null >out 2>err || status=$?
  ((status != 124 && status != 137)) || broken "'$*' does not end"
  ((status < 128)) || broken "'$*' crashed with signal $((status - 128))"
}

# Runs a command, which has to end with this exit code.
ends_with() {
  local expected=$1
  shift
  run "$@"
  ((status == expected)) || broken "'$*' ended with $status, not with $expected: $(head -c 400 out err)"
}

# The command said something that holds this text.
says() {
  grep -qF -- "$1" out err || broken "it does not say '$1': $(head -c 400 out err)"
}

# The command said nothing that holds this text.
hides() {
  ! grep -qaF -- "$1" out err || broken "it says '$1'"
}

# Neither output holds what a terminal would act on, or what breaks a line or turns it round.
is_calm() {
  local hostile='[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]'
  ! LC_ALL=C grep -qaP "$hostile" out err || broken "it says $(cat out err | head -c 400 | od -c | head -20)"
}

# A file holds this text and nothing else.
holds() {
  [[ -f "$1" && "$(cat "$1")" == "$2" ]] || broken "'$1' holds '$(head -c 200 "$1" 2>&1)', not '$2'"
}

# There is nothing of this name.
is_not_there() {
  [[ ! -e "$1" && ! -L "$1" ]] || broken "'$1' is there"
}

# Runs a command with no more address space than this many megabytes.
within_memory() {
  local megabytes=$1
  shift
  run bash -c 'ulimit -v "$1"; shift; exec "$@"' within_memory $((megabytes * 1024)) "$@"
}

# Sends a signal to a running command and waits for it to end by that signal, for at most five seconds.
ends_by() {
  local name=$1 command=$2 number
  number=$(kill -l "$name")
  sleep 0.3
  kill "-$name" "$command" 2>/dev/null || broken "the command has ended before the signal"
  local tries=0 status=0
  while kill -0 "$command" 2>/dev/null; do
    ((++tries <= 50)) || {
      kill -KILL "$command"
      broken "SIG$name does not end the command"
    }
    sleep 0.1
  done
  wait "$command" || status=$?
  ((status == 128 + number)) || broken "SIG$name ends the command with $status"
}

# The rules of an attack that needs no others: rules/a.accord.
write_rules() {
  mkdir -p rules
  printf 'accord 1\nlead { id text, country text }\ndefine home when country = "DE"\n' >rules/a.accord
}
