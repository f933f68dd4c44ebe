# invariant: SIGINT and SIGTERM end a command that waits for leads.
write_rules
mkfifo pipe
for signal in INT TERM; do
  exec 3<>pipe
  for command in "eval rules" "eval rules --jobs 1" "eval rules --engine reference" "explain rules" "infer" "fmt --stdin"; do
    env --default-signal=INT accord $command <pipe >out 2>err &
    ends_by $signal $!
  done
  env --default-signal=INT accord eval rules <pipe >out 2>err &
  ends_by $signal $!
done
