# invariant: a title cannot end the element it stands in, nor put into JUnit XML what XML cannot hold.
mkdir rules
printf 'accord 1\nlead { id text }\ntest "a]]><x y=\\"&\\u{0}\\u{1b}\\u{ffff}\\u{9b}\\n" { lead { id = "<&\\u{0}" }, expect route to nobody }\nroute { to review otherwise }\n' >rules/a.accord
ends_with 1 accord test rules --junit tests.xml
python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse("tests.xml")' || broken 'it is no XML'
mv tests.xml out
is_calm
