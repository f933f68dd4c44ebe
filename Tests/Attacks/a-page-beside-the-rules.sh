# invariant: an output may lie among the rules where nothing is read from it, and is not taken for theirs.
write_rules
ends_with 0 accord glossary rules --output rules/glossary.md
ends_with 0 accord glossary rules --output rules/glossary.md
ends_with 0 accord test rules --junit rules/tests.xml
ends_with 0 accord test rules --junit rules/tests.xml
ends_with 0 accord fingerprint rules
