# invariant: of two runs with one rejects file, the second one ends before it writes, and the rejects of the first stay.
write_rules
mkfifo leads
accord eval rules leads --rejects rejects >out1 2>err1 &
first=$!
exec 3>leads
printf '{broken one\n{"id":"1"}\n' >&3
sleep 0.5
status=0
printf '{broken two\n' | timeout 10 accord eval rules --rejects rejects >out2 2>err2 || status=$?
((status == 2)) || broken "the second run ends with $status"
grep -q 'another run' err2 || broken "it says: $(cat err2)"
exec 3>&-
wait $first
(($(grep -c . rejects) == 1)) || broken "the rejects of the first run are lost: $(cat rejects)"
ends_with 1 bash -c 'printf "{broken\n" | accord eval rules --rejects rejects'
