# invariant: an output that cannot be written is said before anything is decided, and never taken for done.
write_rules
mkdir folder
printf '{"id":"1","country":"DE"}\n' >leads.ndjson
for path in folder nowhere/file /dev/full/x ''; do
  for option in --rejects --summary-file; do
    ends_with 2 accord eval rules leads.ndjson "$option" "$path"
    [[ ! -s out ]] || broken "it decides first: $option $path"
  done
  ends_with 2 accord glossary rules --output "$path"
  ends_with 2 accord test rules --junit "$path"
done
ends_with 2 accord eval rules leads.ndjson --summary-file /dev/full
status=0
accord eval rules leads.ndjson >/dev/full 2>err || status=$?
((status == 2)) || broken "a full disk ends with $status"
