# invariant: a signature of a day that is still to come is refused, written and read.
mkdir rules
printf 'accord 1\nagreement { between marketing }\nlead { id text }\ndefine d "D" {\n  agreed by marketing\n  when id is known\n}\n' >rules/a.accord
ends_with 64 accord sign rules --team marketing --by Somebody --date 9999-12-31
is_not_there rules/agreement.lock
ends_with 64 accord sign rules --team marketing --by Somebody --date "$(date -d '+3 days' +%F)"
ends_with 0 accord sign rules --team marketing --by Somebody
ends_with 0 accord agreed rules
sed -i "s/  $(date -u +%F)  /  2999-01-01  /; s/  $(date +%F)  /  2999-01-01  /" rules/agreement.lock
for command in agreed 'lint --agreed' glossary 'sign --team marketing --by Other'; do
  ends_with 2 accord $command rules
  says 'agreement.lock:5'
done
