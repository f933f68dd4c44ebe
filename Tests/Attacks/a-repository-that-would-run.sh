# invariant: reading the rules of a revision runs nothing of the repository: no hook, no filter, no pager, no monitor.
command -v git >/dev/null || exit 0
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b.example GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b.example HOME=$PWD
git init -q repository
cd repository || exit 1
mkdir rules
printf 'accord 1\nlead { id text }\nlist l from "l.txt"\ndefine d when id in l\n' >rules/a.accord
printf 'x\n' >rules/l.txt
printf '#!/bin/sh\ntouch "%s/ran"\ncat\n' "$PWD" >evil
chmod +x evil
printf '* filter=evil diff=evil export-ignore\n*.accord export-subst ident\n' >.gitattributes
git add . && git commit -qm rules
for key in filter.evil.smudge filter.evil.clean filter.evil.process diff.evil.textconv core.fsmonitor core.pager \
  pager.rev-parse core.sshCommand core.editor uploadpack.packObjectsHook credential.helper alias.cat-file alias.ls-tree; do
  git config "$key" "$PWD/evil"
done
mkdir hooks
for hook in post-checkout post-index-change pre-auto-gc reference-transaction; do cp evil "hooks/$hook"; done
git config core.hooksPath "$PWD/hooks"
rm -f ran
ends_with 0 accord diff HEAD:rules rules
is_not_there ran
# Attributes do not rewrite what was committed, nor leave it out.
says 'Nothing changed'
