# invariant: the name of a file reaches neither terminal nor CI as anything but a name on one line.
evil=$'a\n::error::x\n\e[2J\u009b\u2028\u202e'
mkdir rules
printf 'accord 1\nlead { id text }\ndefine b when idd is known\ndefine c when\n' >"rules/$evil.accord"
for format in human plain json sarif github; do
  ends_with 1 accord lint rules --format "$format"
  is_calm
  ! grep -q '^ *::error::x' out || broken "$format begins a line with the name"
done
ends_with 2 accord fmt rules
is_calm
printf 'id\n1\n' >"$evil.csv"
run accord infer "$evil.csv"
is_calm
run accord eval rules "$evil.csv"
is_calm
