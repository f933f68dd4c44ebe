# invariant: no sign that some editor shows as the end of a line ends a comment for Accord, and each in a comment is reported.
for sign in '\v' '\f' '\xc2\x85' '\xe2\x80\xa8' '\xe2\x80\xa9'; do
  write_rules
  printf 'define b {\n  # opted out'"$sign"'  never when country = "AT"\n  when id is known\n}\n' >>rules/a.accord
  ends_with 1 accord lint rules --fail-on error
  says 'error[L114]'
  is_calm
done
