# invariant: lists and rule files that are pipes, sockets, devices or folders are refused at once, with what they are.
mkdir rules
mkfifo rules/pipe.txt
python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("rules/socket.txt")'
mkdir rules/folder.txt
printf 'accord 1\nlead { id text }\nlist l from "NAME"\ndefine d when id in l\n' >template
while read -r name words; do
  sed "s|NAME|$name|" template >rules/a.accord
  ends_with 1 accord lint rules
  says "it is $words"
done <<'LIST'
pipe.txt a named pipe
socket.txt a socket
folder.txt a folder
LIST
sed "s|NAME|/dev/zero|" template >rules/a.accord
ends_with 1 accord lint rules --allow-files /dev
says 'it is a device'
printf 'accord 1\nlead { id text }\n' >rules/a.accord
mkfifo rules/b.accord
ends_with 2 accord lint rules
says 'it is a named pipe'
ends_with 2 accord lint rules/b.accord
ends_with 2 accord fmt rules/b.accord
ends_with 2 accord eval rules/b.accord
