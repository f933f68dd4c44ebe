# invariant: a list that is a link out of the folder, or lies behind one, is not read.
mkdir -p rules elsewhere
printf 'secret-word\n' >elsewhere/list.txt
ln -s ../elsewhere/list.txt rules/list.txt
ln -s ../elsewhere rules/folder
ln -s list.txt rules/second.txt
for name in list.txt folder/list.txt second.txt; do
  printf 'accord 1\nlead { id text }\nlist l from "%s"\ndefine d when id in l\n' "$name" >rules/a.accord
  ends_with 1 accord lint rules
  says E0503
  hides secret-word
done
