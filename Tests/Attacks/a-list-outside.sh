# invariant: a list, a table or leads of a test outside the folder of the rules is an error, whatever its name looks like.
printf 'secret-word\n' >outside.txt
printf 'id,expect d\nsecret-word,yes\n' >outside.csv
mkdir -p rules/sub
for name in ../outside.txt ./../outside.txt "$PWD/outside.txt" sub/../../outside.txt sub/.././../outside.txt //etc/passwd; do
  printf 'accord 1\nlead { id text }\nlist l from "%s"\ndefine d when id in l\n' "$name" >rules/a.accord
  ends_with 1 accord lint rules
  says E0503
  hides secret-word
done
printf 'accord 1\nlead { id text }\ndefine d when id is known\ntest "t" { leads from "../outside.csv" }\n' >rules/a.accord
ends_with 2 accord test rules
says E0503
hides secret-word
printf 'accord 1\nlead { id text }\ntable t from "../outside.csv" { id text key }\ndefine d when t[id].id = "x"\n' >rules/a.accord
ends_with 2 accord eval rules
says E0503
hides secret-word
