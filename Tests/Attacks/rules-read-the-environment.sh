# invariant: a table of /proc/self/environ is not read, and nothing of the environment is shown.
export SECRET_TOKEN=s3cr3t-of-the-build
mkdir rules
printf 'accord 1\nlead { id text, country text }\ntable t from "/proc/self/environ" { k text key }\ndefine d "D" when t[country].k = "x"\n' >rules/a.accord
for command in 'lint' 'lint --format json' 'lint --format sarif' 'lint --format github' 'test' 'glossary' 'eval' 'fingerprint' 'agreed'; do
  run accord $command rules
  ((status != 0)) || broken "'accord $command' ends with 0"
  hides s3cr3t
  hides HOME=
  says E0503
done
