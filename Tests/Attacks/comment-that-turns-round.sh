# invariant: a comment or a text that is shown in another order than it is read (Trojan Source, CVE-2021-42574) is reported.
for sign in '\xe2\x80\xaa' '\xe2\x80\xab' '\xe2\x80\xac' '\xe2\x80\xad' '\xe2\x80\xae' '\xe2\x81\xa6' '\xe2\x81\xa7' '\xe2\x81\xa8' '\xe2\x81\xa9' '\xe2\x80\x8e' '\xe2\x80\x8f' '\xd8\x9c'; do
  for rule in "# checked${sign} }" "define c \"x${sign}y\" when id is known" "pattern p = /x${sign}y/"; do
    write_rules
    printf "$rule"'\n' >>rules/a.accord
    ends_with 1 accord lint rules --fail-on error
    says 'error[L114]'
    is_calm
  done
done
