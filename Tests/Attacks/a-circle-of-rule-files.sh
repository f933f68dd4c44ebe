# invariant: rule files and lists that are links in a circle are named, and the command ends.
write_rules
ln -s c.accord rules/b.accord
ln -s b.accord rules/c.accord
ends_with 2 accord lint rules
says circle
rm rules/b.accord rules/c.accord
ln -s b.txt rules/a.txt
ln -s a.txt rules/b.txt
printf 'accord 1\nlead { id text }\nlist l from "a.txt"\ndefine d when id in l\n' >rules/a.accord
ends_with 1 accord lint rules
says E0501
