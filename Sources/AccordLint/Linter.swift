package import AccordSemantics
package import AccordSource

/// Finds what is wrong with rules that load.
package struct Linter: Sendable {
  private let lints: [Lint]

  package init(_ lints: [Lint] = Lint.all) {
    self.lints = lints
  }

  /// The findings that no comment allows, in the order of the text; none for rules that do not load.
  ///
  /// - Parameter others: findings of the same rules from elsewhere, such as signatures; comments allow them as well.
  package func findings(
    _ result: CheckResult, _ context: LintContext, others: [Diagnostic] = []
  ) -> [Diagnostic] {
    guard let rules = result.rules else { return [] }
    var walk = Walk(lints)
    walk.walk(result.trees, context)
    walk.walk(rules, context)
    let suppressions = Suppressions(context)
    let codes = Set(lints.map(\.code) + others.map(\.code))
    return Diagnostic.sorted(suppressions.apply(to: walk.findings.all + others, looking: codes))
  }
}
