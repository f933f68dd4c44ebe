# invariant: leads in what cannot be read are named with what that is, and the command ends.
write_rules
mkdir folder
python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("socket")'
ln -s circle circle
while read -r name words; do
  for command in 'eval rules' 'explain rules' infer; do
    ends_with 2 accord $command "$name"
    says "$words"
  done
done <<'LIST'
folder it is a folder
socket it is a socket
circle go round in a circle
nowhere there is no such file
LIST
ends_with 2 accord eval socket leads
ends_with 2 accord eval /dev/null leads
ends_with 0 accord eval rules /dev/null
