# invariant: lint --fix makes no rule of what stands in a comment: every decision stays.
write_rules
printf 'define b {\n  # opted out\r  never when country = "AT"\n  when id is known\n}\n' >>rules/a.accord
accord fingerprint rules >before
run accord lint --fix rules
accord fingerprint rules >after
cmp -s before after || broken 'the rules mean something else'
run accord lint rules
hides L114
