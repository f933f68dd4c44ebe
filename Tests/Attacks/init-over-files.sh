# invariant: init writes over nothing, and when one file is in the way it writes no other.
mkdir rules
printf mine >rules/lead.accord
ends_with 2 accord init .
holds rules/lead.accord mine
is_not_there .github
is_not_there rules/agreement.accord
