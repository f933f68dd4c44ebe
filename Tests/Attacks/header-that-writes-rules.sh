# invariant: a column of an export cannot write a rule into the draft that infer makes.
printf 'id,"a"" }\ndefine evil when no #",b }\r\n1,2,3\n' >leads.csv
ends_with 0 accord infer leads.csv
is_calm
! grep -q '^define\|^ *} *$.*define' out || broken 'the draft holds the rule'
cp out lead.accord
ends_with 0 accord fingerprint lead.accord
hides evil
