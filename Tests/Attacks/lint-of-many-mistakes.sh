# invariant: thousands of mistakes are shown as a hundred and a count, and one that is missing is one finding.
{ printf 'accord 1\nlead { id text, n number }\n'; for i in {1..3000}; do printf 'define d%s when m%s > 3\n' "$i" "$i"; done; } >names.accord
ends_with 1 accord lint --format plain names.accord
(($(wc -l <out) == 100)) || broken "it shows $(wc -l <out) findings"
says 'more findings'
{ printf 'accord 1\n'; for i in {1..3000}; do printf 'define d%s when m > 3 and any activity where k = x\n' "$i"; done; } >lead.accord
ends_with 1 accord lint --format plain lead.accord
(($(wc -l <out) == 1)) || broken "it says $(wc -l <out) times that there is no lead"
