# invariant: a title cannot end the element it stands in, nor put into JUnit XML what XML cannot hold.
mkdir rules
printf 'accord 1\nlead { id text }\ntest "a]]><x y=\\"&\\u{0}\\u{1b}\\u{ffff}\\u{9b}\\n" { lead { id = "<&\\u{0}" }, expect route to nobody }\nroute { to review otherwise }\n' >rules/a.accord
ends_with 1 accord test rules --junit tests.xml
python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse("tests.xml")' || broken 'it is no XML'
mv tests.xml out
is_calm
mv out other && printf 'accord 1\nlead { id text }\nensure "a]]><x y=\\"&\\u{0}\\u{1b}\\u{ffff}\\u{9b}\\n" id = "<&\\u{0}"\n' >rules/a.accord
ends_with 1 accord verify rules --solver none --junit promises.xml
is_calm
python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse("promises.xml")' || broken 'it is no XML'
mv promises.xml out
is_calm
for form in json sarif github; do
  ends_with 1 accord verify rules --solver none --format "$form"
  is_calm
done
