# invariant: outside of texts and comments, a sign that is not seen as what it is keeps the rules from loading.
for sign in '\r' '\v' '\f' '\x00' '\x1b' '\x7f' '\xc2\x85' '\xc2\xad' '\xe2\x80\xa8' '\xe2\x80\xa9' '\xe2\x80\xae' '\xe2\x81\xa6' '\xe2\x80\x8b' '\xe2\x81\xa0' '\xef\xbb\xbf' '\xe3\x80\x80' '\xe2\x80\x83' '\xf3\xa0\x81\x81'; do
  write_rules
  printf 'define b when '"$sign"'id is known\n' >>rules/a.accord
  ends_with 1 accord lint rules
  says 'error[E0111]'
  is_calm
  ends_with 2 accord eval rules
  is_calm
done
