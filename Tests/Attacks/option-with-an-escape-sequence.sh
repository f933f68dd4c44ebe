# invariant: an option comes back without what a terminal would act on, on one line.
write_rules
evil=$'x\n\e[2J\e]0;title\a\u009b31m\u202e'
for option in --source --as-of --to --explain --jobs --delimiter --max-line --engine "--$evil"; do
  ends_with 64 accord eval rules "$option" "$evil"
  is_calm
done
for command in eval lint test fmt agreed fingerprint glossary infer explain; do
  run accord "$command" "$evil"
  ((status != 0)) || broken "'$command' went on"
  is_calm
  ! grep -q '^.\[2J' out err || broken "'$command' begins a line with the option"
done
