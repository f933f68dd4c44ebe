# invariant: a single rule file reads the lists in its folder and below, and none above.
mkdir -p a/b
printf 'DE\n' >a/above.txt
printf 'DE\n' >a/b/beside.txt
printf 'accord 1\nlead { id text, country text }\nlist l from "beside.txt"\ndefine d when country in l\n' >a/b/one.accord
ends_with 0 accord fingerprint a/b/one.accord
(cd a/b && ends_with 0 accord fingerprint one.accord) || exit 1
sed -i 's|beside.txt|../above.txt|' a/b/one.accord
ends_with 2 accord fingerprint a/b/one.accord
ends_with 0 accord fingerprint a/b/one.accord --allow-files a
