# invariant: a lock that a stranger wrote reaches the terminal only as words.
write_rules
printf 'agreement { between  marketing, sales }\ndefine b { agreed by  marketing, sales\n  when id is known }\n' >>rules/a.accord
printf '\x1b[2J\xc2\x9b\xe2\x80\xae\r signed\nsigned  \x1b[2J  marketing\n' >rules/agreement.lock
for command in agreed "lint --agreed" glossary "sign --team sales --by Emre"; do
  run accord $command rules
  is_calm
done
