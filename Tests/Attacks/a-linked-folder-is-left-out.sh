# invariant: a link to a folder among the rules is not followed, and one in a circle does no harm.
write_rules
mkdir elsewhere
printf 'accord 1\nbroken here\n' >elsewhere/b.accord
ln -s ../elsewhere rules/elsewhere
ln -s . rules/circle
ln -s circle2 rules/circle1
ln -s circle1 rules/circle2
ends_with 0 accord fmt rules
ends_with 0 accord fingerprint rules
