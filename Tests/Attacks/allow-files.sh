# invariant: '--allow-files' opens the folder that it names, for every command, and no other.
mkdir -p rules shared private
printf 'DE\n' >shared/home.txt
printf 'DE\n' >private/home.txt
printf 'accord 1\nlead { id text, country text }\nlist home from "../shared/home.txt"\ndefine d when country in home\n' >rules/a.accord
for command in fingerprint test glossary 'lint --allow all'; do
  run accord $command rules --allow-files shared
  hides E0503
done
ends_with 0 accord fingerprint rules --allow-files shared
ends_with 0 accord fingerprint rules/a.accord --allow-files "$PWD/shared"
ends_with 2 accord fingerprint rules --allow-files private
ends_with 2 accord fingerprint rules --allow-files share
ends_with 2 accord fingerprint rules --allow-files shared/home.txt/x
ln -s ../private/home.txt shared/link.txt
sed -i 's/home.txt/link.txt/' rules/a.accord
ends_with 2 accord fingerprint rules --allow-files shared
ends_with 0 accord fingerprint rules --allow-files shared --allow-files private
