# invariant: a run whose standard error is appended to the file that it reads is refused.
write_rules
printf '{"id":"1","country":"DE"}\n{broken\n' >leads.ndjson
status=0
timeout 10 accord eval rules leads.ndjson </dev/null >out 2>>leads.ndjson || status=$?
((status == 64)) || broken "it ends with $status"
(($(grep -c . out) == 0)) || broken "it decides"
(($(grep -c '"id"' leads.ndjson) == 1)) || broken "it writes decisions or rejects to its input"
