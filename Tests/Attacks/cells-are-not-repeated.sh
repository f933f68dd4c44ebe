# invariant: of a cell, a line or a header of a file that rules name, no message repeats more than 40 characters.
mkdir rules
long=$(printf 'x%.0s' {1..30})-$(printf 'y%.0s' {1..30})-secret-tail
tried() {
  local command
  for command in "lint --format json" "test --junit j.xml"; do
    run accord $command rules
    [[ ! -f j.xml ]] || { cat j.xml >>out && rm j.xml; }
    hides secret-tail
  done
}
# A table: header, key, cell.
printf 'accord 1\nlead { id text }\ntable t from "t.csv" { k text key, n number }\ndefine d when t[id].n > 1\n' >rules/a.accord
printf '%s,other\n1,2\n' "$long" >rules/t.csv; tried
printf 'k,n\n%s,1\n%s,2\n' "$long" "$long" >rules/t.csv; tried
printf 'k,n\na,%s\n' "$long" >rules/t.csv; tried
says 'xxxx'
printf 'k,n\na,"%s\n' "$long" >rules/t.csv; tried
# A list: twice, with quotes, several on a line, a comment behind, and in two places to go.
printf 'accord 1\nlead { id text, domain text lowercase }\nlist l from "l.txt"\nlist m from "m.txt"\npool a { members x }\npool b { members y }\nroute {\n  to a when domain in l\n  to b when domain in m\n  to nobody otherwise\n}\n' >rules/a.accord
printf 'c\n' >rules/m.txt
printf '%s\n%s\n' "$long" "$long" >rules/l.txt; tried
printf 'a\n"%s"\nb # and %s\nc\nA%s\na.de,%s.de\n' "$long" "$long" "$long" "$long" >rules/l.txt; tried
printf 'a\nb\n%s\n' "$long" >rules/l.txt
printf 'c\nd\n%s\n' "$long" >rules/m.txt; tried
# Leads of a test: names, values, what is expected, headers.
printf 'accord 1\nlead { id text, n number, domain text, owner text }\nsegments s { A when n > 1, B otherwise }\ndefine d when domain = "a"\nroute {\n  to owner when n = 5\n  to nobody otherwise\n}\ntest "t" { leads from "l.csv" }\n' >rules/a.accord
for row in "id,n,domain,owner,expect d|$long,1,a,x,no" "id,n,domain,expect d|1,$long,b,yes" "id,n,domain,expect d|1,1,$long,yes" \
  "id,n,domain,expect d|1,1,a,$long" "id,expect $long|1,yes" "id,expect s|1,$long" "id,n,owner,expect route|1,5,$long,nobody" \
  "id,n,owner,expect route|1,5,x,$long" "id,expect_d$long,expect d|1,yes,yes" "id,expect d,expected $long|1,yes,1"; do
  printf '%s\n' "${row%%|*}" "${row##*|}" >rules/l.csv; tried
done
sed -i 's/id text, n number/id text, n number required/' rules/a.accord
printf 'id,n,expect d\n1,%s,yes\n' "$long" >rules/l.csv; tried
says 'a reject'
