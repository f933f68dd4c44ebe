# invariant: a run whose standard output is appended to the file that it reads is refused, and the file stays as it is.
write_rules
lead='{"id":"1","country":"DE"}'
printf '%s\n' "$lead" >leads.ndjson
for command in 'eval rules leads.ndjson' 'explain rules leads.ndjson' 'infer leads.ndjson' 'eval rules - leads.ndjson'; do
  status=0
  timeout 10 accord $command </dev/null >>leads.ndjson 2>err || status=$?
  ((status == 64)) || broken "'accord $command' ends with $status"
  holds leads.ndjson "$lead"
done
for command in 'eval rules' 'eval rules -' 'explain rules' 'infer' 'infer -'; do
  status=0
  timeout 10 accord $command <leads.ndjson >>leads.ndjson 2>err || status=$?
  ((status == 64)) || broken "'accord $command' with its own input ends with $status"
  holds leads.ndjson "$lead"
done
