# invariant: a file that is marked as read-only is not replaced, not even by renaming another over it.
write_rules
before=$(cat rules/a.accord)
chmod 444 rules/a.accord
ends_with 2 accord fmt rules
says 'read-only'
holds rules/a.accord "$before"
printf old >page
chmod 444 page
ends_with 2 accord glossary rules --output page
ends_with 2 accord test rules --junit page
ends_with 2 accord eval rules /dev/null --summary-file page
holds page old
