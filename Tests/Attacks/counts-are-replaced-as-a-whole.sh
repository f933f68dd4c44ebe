# invariant: who reads the file of counts finds the old ones or the new ones, never a part, and no file in between is left.
write_rules
printf 'old counts' >counts
mkfifo leads
accord eval rules leads --summary-file counts >out 2>err &
run=$!
exec 3>leads
printf '{"id":"1","country":"DE"}\n' >&3
sleep 0.4
holds counts 'old counts'
exec 3>&-
wait $run || broken "the run ends with $?: $(cat err)"
grep -q '"decisions":1' counts || broken "the counts are '$(cat counts)'"
ls -A | grep -q 'counts\.' && broken "a file is left over: $(ls -A)"
true
