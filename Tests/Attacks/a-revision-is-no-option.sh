# invariant: what looks like an option of git, or like more than one argument, is a revision that is not there.
command -v git >/dev/null || exit 0
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b.example GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b.example HOME=$PWD
git init -q .
mkdir rules
printf 'accord 1\nlead { id text }\ndefine d when id is known\n' >rules/a.accord
git add rules && git commit -qm rules
for revision in '--output=written:rules' '--git-dir=/:rules' '-C/:rules' '--exec=touch written:rules' 'HEAD;touch written:rules' \
  '$(touch written):rules' '`touch written`:rules' '--upload-pack=touch written:rules' 'HEAD:rules;touch written' '|touch written:rules'; do
  run accord diff rules -- "$revision"
  ((status == 2)) || broken "'$revision' ends with $status"
  is_calm
  is_not_there written
done
ends_with 0 accord diff rules -- HEAD:rules
