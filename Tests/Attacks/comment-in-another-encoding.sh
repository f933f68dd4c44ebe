# invariant: a comment that is not UTF-8 is an error, whatever an editor makes of its bytes.
write_rules
printf '# \x85 define c when id is known\n' >>rules/a.accord
ends_with 1 accord lint rules
says 'error[E0101]'
is_calm
