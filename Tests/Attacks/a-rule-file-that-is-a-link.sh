# invariant: a rule file that is a link out of the folder keeps the rules from loading, and nothing of it is shown.
write_rules
mkdir elsewhere
printf 'secret-word = 1\n' >elsewhere/secret
ln -s ../elsewhere/secret rules/b.accord
for command in lint test glossary fingerprint agreed eval 'fmt --check' 'fmt --diff' fmt; do
  ends_with 2 accord $command rules
  says "rules/b.accord"
  hides secret-word
done
ends_with 2 accord lint rules/b.accord
hides secret-word
