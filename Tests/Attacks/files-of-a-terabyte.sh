# invariant: a list, a rule file or a lock larger than any is refused with little memory.
write_rules
truncate -s 1T rules/list.txt
printf 'accord 1\nlead { id text }\nlist l from "list.txt"\ndefine d when id in l\n' >rules/a.accord
within_memory 600 accord lint rules
((status == 1)) || broken "lint ends with $status"
says '64 MiB'
write_rules
truncate -s 1T rules/b.accord
within_memory 600 accord lint rules
((status == 2)) || broken "lint ends with $status"
says '16 MiB'
rm rules/b.accord
truncate -s 1T rules/agreement.lock
within_memory 600 accord agreed rules
((status == 2)) || broken "agreed ends with $status"
says '32 MiB'
