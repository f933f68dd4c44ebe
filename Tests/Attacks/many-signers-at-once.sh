# invariant: of signatures that are given at the same time, none is lost.
mkdir rules
{
  printf 'accord 1\nagreement { between marketing }\nlead { id text }\n'
  for number in {1..8}; do
    printf 'define d%d "D" {\n  agreed by marketing\n  when id = "%d"\n}\n' $number $number
  done
} >rules/a.accord
for number in {1..8}; do
  accord sign rules --team marketing --by Somebody --definition "d$number" >/dev/null 2>&1 &
done
wait
(($(grep -c '^signed' rules/agreement.lock) == 8)) || broken "signatures are lost: $(cat rules/agreement.lock)"
ends_with 0 accord agreed rules
(($(ls -A rules | wc -l) == 2)) || broken "files are left over: $(ls -A rules)"
