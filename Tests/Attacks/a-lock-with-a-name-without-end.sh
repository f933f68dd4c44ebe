# invariant: a lock with a name of a million letters is refused in a line, and so is signing with one.
mkdir rules
printf 'accord 1\nagreement { between marketing }\nlead { id text }\ndefine d "D" {\n  agreed by marketing\n  when id is known\n}\n' >rules/a.accord
ends_with 0 accord sign rules --team marketing --by Somebody
cp rules/agreement.lock good
long=$(printf '%01000000d' 0 | tr 0 x)
marks=$(printf 'a'; for ((i = 0; i < 300; i++)); do printf '\xcc\x81'; done)
for name in Somebody '  d  ' '  marketing  '; do
  for letters in "$long" "$marks"; do
    { printf 's/%s/' "$name"; if [[ "$name" == Somebody ]]; then printf '%s' "$letters"; else printf '  %s  ' "$letters"; fi; printf '/\n'; } >script
    sed -f script good >rules/agreement.lock
    for command in agreed 'lint --agreed' glossary 'sign --team marketing --by Other'; do
      ends_with 2 accord $command rules
      says 'more than 200 characters'
      (($(cat out err | wc -c) < 1000)) || broken "it says $(cat out err | wc -c) bytes"
    done
  done
done
cp good rules/agreement.lock
ends_with 64 accord sign rules --team marketing --by "$marks"
