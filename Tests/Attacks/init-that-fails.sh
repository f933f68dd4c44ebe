# invariant: an init that fails leaves nothing behind, no file and no folder.
printf mine >file
for place in file file/deeper /dev/null /dev/null/x /proc/x "$(printf 'n%.0s' {1..300})" "ok/$(printf 'n%.0s' {1..300})"; do
  ends_with 2 accord init "$place"
done
is_not_there ok
status=0
accord init new >/dev/full 2>err || status=$?
((status == 2)) || broken "it ends with $status"
is_not_there new
mkdir half
printf mine >half/.github
ends_with 2 accord init half
[[ "$(ls -A half)" == .github ]] || broken "it leaves $(ls -A half)"
mkdir small
(ulimit -f 1; trap '' XFSZ; ends_with 2 accord init small) || exit 1
[[ -z "$(ls -A small)" ]] || broken "it leaves $(find small)"
