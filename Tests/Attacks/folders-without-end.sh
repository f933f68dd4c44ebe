# invariant: folders inside one another, longer than the system has names for, are an error and no crash.
write_rules
(
  cd rules
  name=$(printf 'n%.0s' {1..200})
  for number in {1..30}; do mkdir "$name" && cd "$name" || exit 1; done
  printf 'accord 1\n' >b.accord
) || broken "cannot make the folders"
ends_with 2 accord lint rules
says 'cannot be read'
(($(cat err | wc -c) < 10000)) || broken "the message has $(wc -c <err) bytes"
rm -rf rules
