# invariant: a lock with a hundred thousand lines of others is read in seconds.
mkdir rules
printf 'accord 1\nagreement { between marketing }\nlead { id text }\ndefine d "D" {\n  agreed by marketing\n  when id is known\n}\n' >rules/a.accord
ends_with 0 accord sign rules --team marketing --by Somebody
python3 - >>rules/agreement.lock <<'PYTHON'
for number in range(100000):
    print(f'part  list  l{number}  {number:016x}')
PYTHON
ends_with 0 accord agreed rules
