# invariant: init writes through no link that leads nowhere, and over no file behind a link.
mkdir elsewhere
printf mine >elsewhere/file
for target in elsewhere/file elsewhere/new; do
  mkdir place
  ln -s "../$target" place/sample-leads.ndjson
  ends_with 2 accord init place
  [[ "$(ls -A place)" == sample-leads.ndjson ]] || broken "it leaves $(ls -A place)"
  rm -r place
  mkdir place
  ln -s "../$target" place/rules
  ends_with 2 accord init place
  [[ "$(ls -A place)" == rules ]] || broken "it leaves $(ls -A place)"
  rm -r place
done
holds elsewhere/file mine
is_not_there elsewhere/new
