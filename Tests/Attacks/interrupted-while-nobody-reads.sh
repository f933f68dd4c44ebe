# invariant: SIGINT and SIGTERM end a run whose decisions nobody reads.
write_rules
mkfifo pipe
for signal in INT TERM; do
  exec 3<>pipe
  for command in "eval rules" "eval rules --jobs 1" "eval rules --engine reference"; do
    env --default-signal=INT accord $command < <(yes 2>/dev/null "{\"id\":\"1\",\"country\":\"DE\"}") >pipe 2>err &
    ends_by $signal $!
  done
  env --default-signal=INT accord eval rules < <(yes 2>/dev/null "{broken") >out 2>pipe &
  ends_by $signal $!
done
