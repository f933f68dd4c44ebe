# invariant: signing writes no file outside the folder, and a lock outside is not read.
mkdir rules elsewhere
printf 'accord 1\nagreement { between marketing }\nlead { id text }\ndefine d "D" {\n  agreed by marketing\n  when id is known\n}\n' >rules/a.accord
printf 'keep me\n' >elsewhere/file
for target in ../elsewhere/file ../elsewhere/new; do
  ln -sf "$target" rules/agreement.lock
  ends_with 2 accord sign rules --team marketing --by Somebody
  says outside
  ends_with 2 accord agreed rules
  ends_with 2 accord lint --agreed rules
  ends_with 2 accord glossary rules
done
holds elsewhere/file 'keep me'
is_not_there elsewhere/new
ln -sf ../elsewhere/file rules/a.agreement.lock
ends_with 2 accord sign rules/a.accord --team marketing --by Somebody
holds elsewhere/file 'keep me'
