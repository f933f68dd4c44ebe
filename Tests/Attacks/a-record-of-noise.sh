# invariant: a record of proofs that is no record is an error on one line, never a crash, and no proof is shown because of it.
mkdir rules
printf 'accord 1\nlead { id text, n number }\nensure "large ones are large" n > 1 implies n > 0\n' >rules/a.accord
for seed in 1 2 3 4 5; do
  python3 -c "import random,sys; random.seed($seed); sys.stdout.buffer.write(b'form  1\npromise  0' + random.randbytes(20000))" >rules/verified.lock
  for command in lint glossary; do
    ends_with 2 accord $command rules
    says 'verified.lock'
    is_calm
  done
done
printf 'form  1\npromise  0123456789abcdef  0123456789abcdef  always-yes  ..  accord-1  z3-1  "\033[2J\342\200\256large ones are large"\n' >rules/verified.lock
ends_with 1 accord lint rules --format plain
is_calm
ends_with 0 accord glossary rules
! grep -q proven out || broken 'a proof of something else is shown'
python3 -c "print('form  99999999999999999999999')" >rules/verified.lock
ends_with 2 accord lint rules
rm rules/verified.lock && mkdir rules/verified.lock
ends_with 2 accord lint rules
says 'it is a folder'
rmdir rules/verified.lock && mkfifo rules/verified.lock
ends_with 2 accord glossary rules
says 'it is a named pipe'
rm rules/verified.lock && ln -s /etc/passwd rules/verified.lock
ends_with 2 accord lint rules
! grep -q root: out || broken 'a file elsewhere was read'
