# invariant: a rule behind a carriage return in a comment, which editors show on a line of its own, is reported as an error that no comment allows.
write_rules
printf 'define b {\n  # opted out\r  never when country = "AT"\n  when id is known\n}\n' >>rules/a.accord
ends_with 1 accord lint rules --fail-on error
says 'error[L114]'
is_calm
sed -i 's/# opted out/# accord:allow L114, misleading-sign because we checked/' rules/a.accord
ends_with 1 accord lint rules --fail-on error
says 'error[L114]'
says 'cannot be allowed'
