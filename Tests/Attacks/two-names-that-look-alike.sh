# invariant: a name cannot be told from another by a sign of which nothing shows.
for sign in '\xe2\x80\x8b' '\xef\xb8\x8f' '\xc2\xad' '\xe2\x81\xa0' '\xf3\xa0\x81\x81' '\xcd\x8f'; do
  write_rules
  printf 'define ho'"$sign"'me when country = "AT"\n' >>rules/a.accord
  ends_with 1 accord lint rules
  says 'error[E0111]'
done
