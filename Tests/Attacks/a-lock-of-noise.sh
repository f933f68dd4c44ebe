# invariant: a lock that is no lock is an error with its line, never a crash, and signing does not touch it.
mkdir rules
printf 'accord 1\nagreement { between marketing }\nlead { id text }\ndefine d "D" {\n  agreed by marketing\n  when id is known\n}\n' >rules/a.accord
for seed in 1 2 3 4 5; do
  python3 -c "import random,sys; random.seed($seed); sys.stdout.buffer.write(b'signed  d\n' + random.randbytes(20000))" >rules/agreement.lock
  cp rules/agreement.lock before
  ends_with 2 accord agreed rules
  says 'agreement.lock:'
  ends_with 2 accord sign rules --team marketing --by Somebody
  cmp -s before rules/agreement.lock || broken "the lock has changed"
done
rm rules/agreement.lock && mkdir rules/agreement.lock
ends_with 2 accord sign rules --team marketing --by Somebody
says 'it is a folder'
rmdir rules/agreement.lock && mkfifo rules/agreement.lock
ends_with 2 accord agreed rules
says 'it is a named pipe'
