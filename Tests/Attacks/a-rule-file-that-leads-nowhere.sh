# invariant: a rule file that is a link to nothing is an error, not one rule file less.
write_rules
ln -s gone.accord rules/b.accord
ends_with 2 accord eval rules
says "rules/b.accord"
