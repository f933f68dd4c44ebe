# invariant: the files that one rule set names are read up to 256 MiB together.
mkdir rules
{
  printf 'accord 1\nlead { id text }\ndefine d when id is known\n'
  for number in 1 2 3 4 5; do
    truncate -s 60M "rules/$number.csv"
    printf 'test "t%d" { leads from "%d.csv" }\n' $number $number
  done
} >rules/a.accord
ends_with 1 accord lint rules
says '256 MiB together'
