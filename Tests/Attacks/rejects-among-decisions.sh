# invariant: rejects and counts never go where the decisions go, be it a file or a pipe.
write_rules
printf '{"id":"1","country":"DE"}\n{broken\n' >leads.ndjson
for option in --rejects --summary-file; do
  for path in /dev/stdout /dev/fd/1 /proc/self/fd/1; do
    status=0
    accord eval rules leads.ndjson "$option" "$path" >decisions 2>err || status=$?
    ((status == 64)) || broken "$option $path into a file ends with $status: $(cat err)"
    accord eval rules leads.ndjson "$option" "$path" 2>err | cat >decisions
    ((PIPESTATUS[0] == 64)) || broken "$option $path into a pipe ends with another code: $(cat err)"
  done
  status=0
  accord eval rules leads.ndjson "$option" decisions >decisions 2>err || status=$?
  ((status == 64)) || broken "$option takes the file of the decisions"
  status=0
  accord eval rules leads.ndjson "$option" errors >decisions 2>errors || status=$?
  ((status == 64)) || broken "$option takes the file of the standard error"
done
ends_with 64 accord eval rules leads.ndjson --rejects both --summary-file both
ends_with 64 accord eval rules leads.ndjson --rejects both --summary-file ./both
touch both && ln both same
ends_with 64 accord eval rules leads.ndjson --rejects both --summary-file same
