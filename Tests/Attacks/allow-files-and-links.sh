# invariant: a rule file that is a link is read and formatted only where '--allow-files' names the folder it leads to.
write_rules
mkdir shared
printf 'accord   1\ndefine other when id = "1"\n' >shared/b.accord
ln -s ../shared/b.accord rules/b.accord
ends_with 2 accord fmt rules
ends_with 0 accord fingerprint rules --allow-files shared
ends_with 0 accord fmt rules --allow-files shared
[[ -L rules/b.accord ]] || broken "the link is no link any more"
grep -q '^accord 1$' shared/b.accord || broken "the file behind the link is not formatted"
ends_with 0 accord lint rules --allow all --allow-files shared --as-of 2026-11-01 --fix
[[ -L rules/b.accord ]] || broken "the link is no link any more"
