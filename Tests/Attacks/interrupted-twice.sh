# invariant: a second signal ends a run at once, where it waits and where it works.
write_rules
mkfifo pipe
for first in INT TERM; do
  env --default-signal=INT accord eval rules pipe >out 2>err &
  run=$!
  sleep 0.5
  kill -$first $run
  kill -TERM $run
  status=0
  wait $run || status=$?
  ((status == 128 + $(kill -l $first) || status == 143)) || broken "it ends with $status"
done
