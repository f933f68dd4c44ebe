# invariant: a list is read and kept once, however often the rules change.
seq -f 'company-%.0f.example' 20000 >rivals.txt
{
  printf 'accord 1\nlead { id text, n number, domain text }\nlist rivals from "rivals.txt"\n'
  for year in {2020..2028}; do
    for month in {01..11}; do printf 'define free from %s-%s-01 until %s-%s-27 when n > 5 and domain not in rivals\n' $year $month $year $month; done
  done
} >rules.accord
ulimit -v 400000
printf '{"id":"1","n":7,"domain":"company-7.example"}\n' >leads.ndjson
ends_with 0 accord eval --as-of 2021-03-03 rules.accord leads.ndjson
says '"free":"no"'
