package import AccordSemantics
package import AccordSource
import Dispatch
import Synchronization

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
    // The parts of the walk know nothing of one another, so each may have a core.
    let parts = Mutex<[[Diagnostic]]>(Array(repeating: [], count: LintCheck.Part.allCases.count))
    DispatchQueue.concurrentPerform(iterations: LintCheck.Part.allCases.count) { index in
      guard let part = LintCheck.Part(rawValue: index) else { return }
      var walk = Walk(lints, part)
      if part == .text { walk.walk(result.trees, rules, context) } else { walk.walkVersions(rules, context) }
      let findings = walk.findings.all
      parts.withLock { $0[index] = findings }
    }
    let found = parts.withLock { $0.flatMap { $0 } }
    let suppressions = Suppressions(context)
    let codes = Set(lints.map(\.code) + others.map(\.code))
    return Diagnostic.sorted(suppressions.apply(to: found + others, looking: codes))
  }
}
