# invariant: without /proc, where the arguments cannot be read, no command ends with 0.
unshare --mount true 2>/dev/null || exit 0
write_rules
for arguments in 'lint rules' 'test rules' '--version' ''; do
  status=0
  unshare --mount bash -c "umount -l /proc && exec accord $arguments" </dev/null >out 2>err || status=$?
  ((status == 2)) || broken "'accord $arguments' ends with $status: $(head -c 200 out err)"
  grep -q '/proc' err || broken "it does not say why: $(head -c 200 err)"
done
