# invariant: a small file that unpacks to gigabytes takes no more memory than any other, and its lines have limits, too.

printf 'accord 1\nlead { id text }\ndefine x when id is known\n' >rules.accord
head -c 64M /dev/zero | tr '\0' 'x' | gzip -9 >member.gz
printf '{"id":"A"}\n' | gzip >leads.gz
for _ in {1..16}; do cat member.gz; done >>leads.gz
printf '\n{"id":"B"}\n' | gzip >>leads.gz
(($(stat -c %s leads.gz) < 2000000)) || broken 'it is not small'

within_memory 700 accord eval rules.accord --as-of 2026-11-01T00:00Z --explain none --jobs 1 leads.gz
((status == 1)) || broken "it ends with $status: $(head -c 400 err)"
says 'the record is longer than the limit of 16 MiB'
says '"lead":"A"'
says '"lead":"B"'
