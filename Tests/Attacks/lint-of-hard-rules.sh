# invariant: no 100 KB of rules keep lint busy for more than seconds, and it says when it ended a search.

# Fills a file up to about 100 KB with lines that awk makes of their number, between a head and a tail.
fill() {
  local name=$1 head=$2 line=$3 tail=$4
  { printf 'accord 1\n%s\n' "$head"; awk -v limit=$((95000 - ${#head})) "BEGIN { while (n < limit) { l = sprintf($line); print l; n += length(l) + 1; i++ } }"; printf '%s\n' "$tail"; } >"$name.accord"
}

# Guests and fewer seats: nothing but trying tells that not all can sit.
guests=$(
  printf 'lead { id text'
  printf ', s%s text' {0..7}
  printf ' }\ndefine big when id is known'
  for i in {0..7}; do
    printf '\n and s%s in "1", "2", "3", "4", "5", "6", "7"' "$i"
    for ((j = 0; j < i; j++)); do printf '\n and (s%s != "1" or s%s != "1")\n and s%s != s%s' "$i" "$j" "$i" "$j"; for k in 2 3 4 5 6 7; do printf '\n and (s%s != "%s" or s%s != "%s")' "$i" "$k" "$j" "$k"; done; done
  done
)
printf 'accord 1\n%s\n' "$guests" >guests.accord
fill patterns 'lead { id text, c text }' '"define d%d when c matches /^(a+)+%d$/", i, i' ''
fill pools 'lead { id text, n number }' '"pool p%d { members a%d, b }", i, i' 'route { to nobody otherwise }'
fill bands 'lead { id text, n number }
score s { bands n "b" {' '" %d to below %d +%d", i, i + 1, i % 9' '} }'
fill names 'lead { id text, n number }' '"define lI1l%d when n > %d", i, i' ''
for name in guests patterns pools bands names; do
  started=$SECONDS
  run accord lint --format plain "$name.accord"
  ((status <= 1)) || broken "lint of $name.accord ends with $status"
  ((SECONDS - started < 15)) || broken "lint of $name.accord takes $((SECONDS - started)) seconds"
  [[ "$name" != guests ]] || says 'too much to search through'
done
