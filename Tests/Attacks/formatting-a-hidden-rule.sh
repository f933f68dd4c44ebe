# invariant: fmt neither drops nor moves a sign in a comment that hides a rule, so that the finding stays.
write_rules
printf 'define b {\n  # opted out\r  never when country = "AT"\n  when id is known\n}\n' >>rules/a.accord
run accord fmt rules
grep -q $'# opted out\r  never' rules/a.accord || broken 'the comment has changed'
ends_with 1 accord lint rules --fail-on error
says 'error[L114]'
