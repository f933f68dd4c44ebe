# invariant: init takes every name of a folder, and where it fails it says why and leaves nothing.
for name in x ä . .. a/b/c 'two words' -- -; do
  mkdir place && cd place
  before=$(find . | sort)
  run accord init "$name"
  if ((status == 0)); then
    [[ -f "$name/rules/lead.accord" ]] || [[ "$name" == -- && -f rules/lead.accord ]] || broken "'$name' has no rules"
    run accord init "$name"
    ((status == 2)) || broken "'$name' is written over"
  fi
  cd ..
  rm -rf place rules sample-leads.ndjson .github
done
