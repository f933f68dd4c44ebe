# invariant: a run that cannot read its leads leaves old rejects and counts as they are.
write_rules
printf 'old rejects' >rejects
printf 'old counts' >counts
mkdir folder
printf '{"id":"1","country":"DE"}\n' >leads.ndjson
for leads in nowhere.ndjson folder nowhere/leads.ndjson 'nowhere.ndjson leads.ndjson'; do
  ends_with 2 accord eval rules $leads --rejects rejects --summary-file counts
  holds rejects 'old rejects'
  holds counts 'old counts'
  [[ ! -s out ]] || broken "it decides leads before it finds out that '$leads' cannot be read"
done
printf 'accord 1\nbroken\n' >rules/a.accord
ends_with 2 accord eval rules leads.ndjson --rejects rejects --summary-file counts
holds rejects 'old rejects'
