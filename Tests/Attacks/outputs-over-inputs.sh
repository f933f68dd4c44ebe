# invariant: no output option takes a file that is read in the same run, under whatever name.
mkdir rules below
printf 'accord 1\nlead { id text, country text }\nlist home from "home.txt"\ndefine d when country in home\n' >rules/a.accord
printf 'DE\n' >rules/home.txt
printf '# signatures\n' >rules/agreement.lock
printf '{"id":"1","country":"DE"}\n' >leads.ndjson
ln leads.ndjson hard
ln -s leads.ndjson soft
ln -s . circle
for option in --rejects --summary-file; do
  for file in leads.ndjson ./leads.ndjson below/../leads.ndjson hard soft circle/leads.ndjson "$PWD/leads.ndjson" \
    rules/a.accord rules/home.txt circle/rules/home.txt rules/agreement.lock; do
    cp "$file" before
    ends_with 64 accord eval rules leads.ndjson "$option" "$file"
    cmp -s before "$file" || broken "$option $file has changed the file"
  done
  status=0
  accord eval rules "$option" leads.ndjson <leads.ndjson >out 2>err || status=$?
  ((status == 64)) || broken "$option takes the standard input"
done
for file in rules/a.accord rules/home.txt rules/agreement.lock; do
  cp "$file" before
  ends_with 64 accord test rules --junit "$file"
  ends_with 64 accord glossary rules --output "$file"
  cmp -s before "$file" || broken "'$file' has changed"
done
