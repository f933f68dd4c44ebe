# invariant: no text of the rules begins a line of what CI reads, so that it cannot speak for Accord.
mkdir rules
printf 'accord 1\nlead { id text }\nscore s "\\n::stop-commands::x\\n::error::y" { +1 "\\n::error::z" when id is known }\ntest "\\n::error::t" { lead { id = "\\n::error::u" }, expect s = 5 }\n' >rules/a.accord
for command in "lint --format github" "lint --format plain" lint "test --verbose --coverage" glossary; do
  run accord $command rules
  ((status < 2)) || broken "the rules do not load"
  is_calm
  ! grep -qE '^ *(> *)?::(error::[ytuz]|stop)' out err || broken "'$command' speaks for the rules"
done
