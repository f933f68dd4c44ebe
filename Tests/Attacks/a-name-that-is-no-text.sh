# invariant: a rule file or a folder of rules whose name is not UTF-8 is an error, not one rule file less.
write_rules
cp rules/a.accord $'rules/caf\xe9.accord'
ends_with 2 accord lint rules
says 'caf\xE9.accord'
rm $'rules/caf\xe9.accord'
mkdir $'rules/caf\xe9'
ends_with 2 accord eval rules
says 'caf\xE9'
rmdir $'rules/caf\xe9'
touch $'rules/caf\xe9.md' $'rules/.caf\xe9.accord'
ends_with 0 accord fingerprint rules
