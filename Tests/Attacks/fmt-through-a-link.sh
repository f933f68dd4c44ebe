# invariant: fmt and lint --fix write no file outside the folder, wherever its links lead.
write_rules
mkdir elsewhere
ugly='accord   1
lead   { id text }
define d when not (id != "1")'
printf '%s\n' "$ugly" >elsewhere/b.accord
ln -s ../elsewhere/b.accord rules/b.accord
ends_with 2 accord fmt rules
holds elsewhere/b.accord "$ugly"
ends_with 2 accord fmt rules/b.accord
holds elsewhere/b.accord "$ugly"
ends_with 2 accord lint --fix rules
holds elsewhere/b.accord "$ugly"
