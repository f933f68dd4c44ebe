# invariant: outputs to /dev/null, and a standard output and a standard error in one file, are no mistake.
write_rules
printf '{"id":"1","country":"DE"}\n{broken\n' >leads.ndjson
status=0
accord eval rules leads.ndjson --rejects /dev/null --summary-file /dev/null >/dev/null 2>err || status=$?
((status == 1)) || broken "/dev/null is refused: $(cat err)"
status=0
accord eval rules leads.ndjson >both 2>&1 || status=$?
((status == 1)) || broken "2>&1 is refused: $(cat both)"
grep -q '"lead":"1"' both && grep -q '"line":2' both || broken "something is lost: $(cat both)"
accord eval rules leads.ndjson 2>&1 | cat >both
((PIPESTATUS[0] == 1)) || broken "2>&1 into a pipe is refused: $(cat both)"
accord eval rules --rejects /dev/stderr leads.ndjson 2>&1 >/dev/null | cat >both
grep -q '"line":2' both || broken "/dev/stderr is refused: $(cat both)"
