# invariant: lists and rule files of a revision are read from its folder alone, whatever links and names it holds.
command -v git >/dev/null || exit 0
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b.example GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b.example HOME=$PWD
printf 'secret-word\n' >outside.txt
git init -q repository
cd repository || exit 1
mkdir -p rules good
printf 'secret-word\n' >beside.txt
printf 'accord 1\nlead { id text }\ndefine d when id is known\n' >good/a.accord
for name in ../beside.txt "$PWD/../outside.txt" link.txt circle.txt /etc/passwd ../../outside.txt; do
  rm -rf rules && mkdir rules
  printf 'accord 1\nlead { id text }\nlist l from "%s"\ndefine d when id in l\n' "$name" >rules/a.accord
  ln -s ../beside.txt rules/link.txt
  ln -s circle.txt rules/circle.txt
  git add -A . && git commit -qm rules
  ends_with 2 accord diff HEAD:rules good
  says E05
  hides secret-word
done
# A link to a file of the same folder is followed.
rm -rf rules && mkdir rules
printf 'accord 1\nlead { id text }\nlist l from "link.txt"\ndefine d when id in l\n' >rules/a.accord
printf 'x\n' >rules/l.txt
ln -s l.txt rules/link.txt
git add -A . && git commit -qm rules
ends_with 0 accord diff HEAD:rules rules
