# invariant: names, titles and ids of strangers are words in a report, for a terminal and as a comment, and end no cell.
printf 'accord 1\nlead { id text, n number }\nscore s { +1 "<img src=x>|`a` \\u{1b}[31m @all #1" when n > 1 }\ngrade g of s { "x|y<b>" from 1, "z" otherwise }\ndefine d when s > 0\n' >a.accord
sed 's/n > 1/n > 2/' a.accord >b.accord
printf '{"id":"<script>alert(1)</script>|\\u001b[2J\\u202e","n":2}\n{"id":"--> <!-- accord diff -->","n":2}\n' >leads
for format in human markdown json; do
  run accord diff a.accord b.accord --leads leads --as-of 2026-11-01 --format "$format"
  ((status == 1)) || broken "$format ends with $status"
  is_calm
done
run accord diff a.accord b.accord --leads leads --as-of 2026-11-01 --format markdown
if grep -qP '(?<!\\)<(?!!-- accord|/?(details|summary)>)' out; then broken "it holds markup: $(grep -P '(?<!\\)<' out | head -3)"; fi
if grep -qP 'x(?<!\\)\|y' out; then broken 'a label ends a cell'; fi
(($(grep -c '^<!-- accord diff -->$' out) == 1)) || broken 'there is more than one marker'
