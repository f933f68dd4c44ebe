# invariant: the lists of one rule set are read up to 256 MiB together.
mkdir rules
yes "$(printf '%0100000d' 0)" | head -c 60000000 >rules/list.txt
{
  printf 'accord 1\nlead { id text }\n'
  for number in 1 2 3 4 5; do
    ln rules/list.txt "rules/list$number.txt"
    printf 'list l%d from "list%d.txt"\ndefine d%d when id in l%d\n' $number $number $number $number
  done
} >rules/a.accord
ends_with 1 accord lint rules
says '256 MiB together'
