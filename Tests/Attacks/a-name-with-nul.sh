# invariant: a name of a file that holds NUL or other signs nobody sees does not lead out of the folder.
mkdir rules
printf 'secret-word\n' >outside.txt
ln -s ../outside.txt rules/l
printf 'accord 1\nlead { id text }\nlist l from "l\0.txt"\ndefine d when id in l\n' >rules/a.accord
run accord lint rules
((status == 1)) || broken "it ends with $status"
hides secret-word
for name in 'l\u{0}x' 'l\u{0}/../../outside.txt' '..\u{2215}outside.txt'; do
  printf 'accord 1\nlead { id text }\nlist l from "%s"\ndefine d when id in l\n' "$name" >rules/a.accord
  ends_with 1 accord lint rules
  says E0
  hides secret-word
done
