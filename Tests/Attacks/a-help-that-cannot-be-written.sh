# invariant: help, version and explanations that cannot be written end with 2.
for arguments in --help --version 'eval --help' 'help lint' 'lint --page all' 'lint --page E0503' '--generate-completion-script bash'; do
  status=0
  accord $arguments >/dev/full 2>err || status=$?
  ((status == 2)) || broken "'accord $arguments > /dev/full' ends with $status"
done
