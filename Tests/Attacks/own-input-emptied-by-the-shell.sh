# invariant: a run whose input the shell has emptied for its output says so, and is no empty night.
write_rules
for command in 'eval rules leads.ndjson' 'infer leads.ndjson' 'explain rules leads.ndjson'; do
  printf '{"id":"1","country":"DE"}\n' >leads.ndjson
  status=0
  accord $command >leads.ndjson 2>err || status=$?
  ((status == 64)) || broken "'accord $command' ends with $status"
  grep -q 'leads.ndjson' err || broken "it does not name the file: $(cat err)"
done
cp rules/a.accord copy
status=0
accord fmt --stdin <rules/a.accord >rules/a.accord 2>err || status=$?
((status == 64)) || broken "'accord fmt --stdin' ends with $status"
