# invariant: what a lead holds reaches the terminal in no form for people, and in no reject.
write_rules
evil='x\u001b[2J\u009b\u2028\u202e\u0007\u0085'
printf '{"id":"%s","country":"%s"}\n{"id":"2","id":"%s"}\n{"id":"\xc2\x9b3","%s":oops}\n' "$evil" "$evil" "$evil" "$evil" >leads.ndjson
run accord eval rules --to table --only country --summary leads.ndjson
is_calm
run accord explain rules leads.ndjson
is_calm
run accord infer leads.ndjson
is_calm
