# invariant: a link to a file of the same rules is read, also by way of another folder.
mkdir -p rules/lists
printf 'DE\n' >rules/lists/home.txt
ln -s lists/home.txt rules/home.txt
printf 'accord 1\nlead { id text, country text }\nlist home from "home.txt"\nlist again from "../rules/lists/../home.txt"\ndefine d when country in home and country in again\n' >rules/a.accord
ends_with 0 accord fingerprint rules
ln -s rules linked
ends_with 0 accord fingerprint linked
