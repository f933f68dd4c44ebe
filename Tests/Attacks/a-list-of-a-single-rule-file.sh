# invariant: the lists, the leads and the lock of a single rule file are known, and no output takes them.
printf 'accord 1\nlead { id text, country text }\nlist home from "home.txt"\ndefine d when country in home\ntest "t" { leads from "t.csv" }\n' >a.accord
printf 'DE\n' >home.txt
printf 'id,country,expect d\n1,DE,yes\n' >t.csv
printf '# signatures\n' >a.agreement.lock
printf '{"id":"1","country":"DE"}\n' >leads.ndjson
for file in home.txt t.csv a.agreement.lock a.accord; do
  cp "$file" before
  ends_with 64 accord eval a.accord leads.ndjson --rejects "$file"
  ends_with 64 accord test a.accord --junit "$file"
  ends_with 64 accord glossary a.accord --output "$file"
  cmp -s before "$file" || broken "'$file' has changed"
done
