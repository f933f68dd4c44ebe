# invariant: a text of the rules is a text in the HTML of the glossary, whatever it holds.
mkdir rules
printf 'accord 1\nlead { id text }\ndefine a "<script>alert(1)</script>" { means "<img src=x onerror=alert(1)>\\u{202e}", when id = "</p><script>" }\n' >rules/a.accord
ends_with 0 accord glossary rules --format html
is_calm
hides '<script>'
hides '<img src'
