# invariant: a lead that is nested as deep as one likes is a reject, and not a crash.
write_rules
printf '%1000000s\n' '' | tr ' ' '[' >nested
{ printf '{"id":"1","country":'; cat nested; printf '{"id":"2","country":"DE"}\n'; } >leads.ndjson
ends_with 1 accord eval rules leads.ndjson
says '"lead":"2"'
