# invariant: SIGINT and SIGTERM end a command that waits for the other end of a pipe, whichever it is.
write_rules
mkfifo pipe
for signal in INT TERM; do
  for command in "eval rules pipe" "explain rules pipe" "infer pipe" "eval rules --rejects pipe /dev/null" "glossary rules --output pipe" "test rules --junit pipe"; do
    env --default-signal=INT accord $command >out 2>err &
    ends_by $signal $!
  done
  env --default-signal=INT accord eval rules pipe pipe >out 2>err &
  ends_by $signal $!
done
