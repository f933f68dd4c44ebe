extension StarterFiles {
  /// The check of every pull request, for GitHub Actions.
  static let workflow = #"""
    # Checks the rules on every pull request. It needs the command 'accord' on the runner: put the binary into your own
    # runner image, or build it in a step before the first check.
    name: rules
    on:
      pull_request:
        paths: ["rules/**"]
      push:
        branches: [main]
        paths: ["rules/**"]

    permissions:
      contents: read

    jobs:
      check:
        runs-on: ubuntu-latest
        steps:
          - uses: actions/checkout@v4
          - name: accord is there
            run: accord --version
          - name: layout
            run: accord fmt --check rules
          - name: findings
            run: accord lint --format github rules
          - name: tests
            run: accord test --coverage --threshold 80 rules
          # When both teams have signed with 'accord sign', let an unsigned change fail:
          # - name: signatures
          #   run: accord lint --agreed rules

    """#
}
