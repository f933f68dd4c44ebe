# invariant: a run whose standard output is appended to a rule file or a list that it reads is refused.
write_rules
printf 'DE\n' >rules/home.txt
printf 'accord 1\nlead { id text, country text }\nlist home from "home.txt"\ndefine d when country in home\n' >rules/a.accord
for command in lint glossary fingerprint test agreed eval 'lint --fix' fmt 'fmt --diff'; do
  for file in rules/a.accord rules/home.txt; do
    [[ "$command $file" != fmt*home.txt ]] || continue
    before=$(cat "$file")
    status=0
    timeout 10 accord $command rules </dev/null >>"$file" 2>err || status=$?
    ((status == 64)) || broken "'accord $command rules >> $file' ends with $status: $(cat err)"
    holds "$file" "$before"
  done
done
