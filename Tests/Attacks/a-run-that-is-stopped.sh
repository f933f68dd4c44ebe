# invariant: a run that is stopped leaves whole lines of decisions, and the counts of the run before.
write_rules
printf 'old counts' >counts
mkfifo leads
for signal in INT TERM; do
  env --default-signal=INT accord eval rules --summary-file counts --rejects rejects <leads >out 2>err &
  exec 3>leads
  for number in {1..2000}; do printf '{"id":"%d","country":"DE"}\n{broken\n' "$number"; done >&3
  ends_by $signal $!
  exec 3>&-
  holds counts 'old counts'
  for file in out rejects; do
    (($(tail -c 1 "$file" | wc -l) == 1)) || broken "'$file' ends within a line"
    python3 -c 'import json, sys; [json.loads(line) for line in open(sys.argv[1])]' $file || broken "'$file' is broken"
  done
  ls -A | grep -q 'counts\.' && broken "a file is left over: $(ls -A)"
done
true
