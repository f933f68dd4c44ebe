# invariant: no cell of --to csv that a lead has filled begins like a formula.
write_rules
for evil in '=1+1' '+cmd|'"' /C calc'!A0" '-2+3' '@SUM(1)' '\t=1' '\r=1' ' =1' '\uff1d1' 'x;=1+1' 'x\n=1'; do
  printf '{"id":"%s","country":"%s"}\n' "$evil" "$evil"
done >leads.ndjson
for engine in compiled reference; do
  ends_with 0 accord eval rules --to csv --only country --engine "$engine" leads.ndjson
  python3 - <<'PYTHON' || broken "a cell of $engine begins like a formula"
import csv, re
for delimiter in ",", ";", "\t":
    for row in csv.reader(open("out", newline=""), delimiter=delimiter):
        assert not any(re.match(r'[\s"]*[=+\-@\uff1d]', cell) for cell in row), row
PYTHON
done
