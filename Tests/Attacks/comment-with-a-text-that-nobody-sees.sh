# invariant: letters of which nothing shows (Unicode tags) cannot carry a text past a reader.
write_rules
printf '# agreed\xf3\xa0\x81\x81\xf3\xa0\x81\x82\n' >>rules/a.accord
ends_with 1 accord lint rules --fail-on error
says 'error[L114]'
