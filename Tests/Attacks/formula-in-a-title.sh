# invariant: no cell of --to csv that the rules have filled begins like a formula.
mkdir rules
printf 'accord 1\nlead { id text }\nscore s "S" { +1 "=1+1" when id is known }\nroute { to review "=2+2" otherwise }\n' >rules/a.accord
printf '{"id":"a"}\n' >leads.ndjson
ends_with 0 accord eval rules --to csv leads.ndjson
says "'=1+1 +1"
says "'=2+2"
