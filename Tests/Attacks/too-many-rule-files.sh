# invariant: a folder with more rule files than anybody writes is refused.
write_rules
(cd rules && seq -f '%.0f.accord' 10001 | xargs touch)
ends_with 2 accord lint rules
says 'at most 10000 are read'
