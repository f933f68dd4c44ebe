# invariant: a difference shows what a terminal would act on, and does not do it.
write_rules
printf 'define   b when   id is known # \x1b[2J\xe2\x80\xae\rx\n' >>rules/a.accord
run accord fmt --diff rules
is_calm
run accord lint --fix --diff rules
is_calm
