# invariant: rules cannot find out which files there are outside their folder.
mkdir rules
for name in /etc/passwd /etc/no-such-file /root/no/such /proc/self/mem /dev/zero; do
  printf 'accord 1\nlead { id text }\nlist l from "%s"\ndefine d when id in l\n' "$name" >rules/a.accord
  ends_with 1 accord lint rules
  sed "s|$name|NAME|g; s|\^*||g" out >said
  [[ ! -f first ]] || cmp -s first said || broken "it tells '$name' from others: $(cat said)"
  [[ -f first ]] || mv said first
done
