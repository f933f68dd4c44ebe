# invariant: counts and pages that go to a named pipe arrive there, and the pipe stays one.
write_rules
mkfifo pipe
printf '{"id":"1","country":"DE"}\n' >leads.ndjson
cat pipe >got &
ends_with 0 accord eval rules leads.ndjson --summary-file pipe
wait $!
grep -q '"decisions":1' got || broken "the pipe got '$(cat got)'"
cat pipe >got &
ends_with 0 accord glossary rules --output pipe
wait $!
[[ -s got && -p pipe ]] || broken "the page did not arrive"
[[ "$(accord glossary rules --output /dev/stdout)" == *home* ]] || broken "the page does not go to /dev/stdout"
