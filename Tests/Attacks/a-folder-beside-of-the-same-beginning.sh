# invariant: a folder whose name only begins like that of the rules is outside.
mkdir rules rules-of-others
printf 'secret-word\n' >rules-of-others/l.txt
printf 'accord 1\nlead { id text }\nlist l from "../rules-of-others/l.txt"\ndefine d when id in l\n' >rules/a.accord
ends_with 1 accord lint rules
says E0503
