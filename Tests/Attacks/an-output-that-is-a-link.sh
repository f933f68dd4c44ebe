# invariant: a page or a report is not written through a link that leads out of its folder.
write_rules
mkdir docs home
printf 'mine' >home/profile
for target in ../home/profile ../home/new; do
  ln -sf "$target" docs/page
  ends_with 64 accord glossary rules --output docs/page
  ends_with 64 accord test rules --junit docs/page
  ends_with 64 accord eval rules /dev/null --summary-file docs/page
  ends_with 64 accord eval rules /dev/null --rejects docs/page
done
holds home/profile mine
is_not_there home/new
ln -sf page.md docs/page
ends_with 0 accord glossary rules --output docs/page
[[ -L docs/page && -s docs/page.md ]] || broken "a link inside is not followed"
