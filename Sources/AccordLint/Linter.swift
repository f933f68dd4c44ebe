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

  /// What is wrong, and what could not be decided.
  package struct Look: Sendable {
    /// The findings that no comment allows, in the order of the text.
    package let findings: [Diagnostic]
    /// In the order of the text, each place once for each lint.
    package let undecided: [Undecided]
  }

  /// What there is to say about rules; nothing about rules that do not load.
  ///
  /// - Parameter others: findings of the same rules from elsewhere, such as signatures; comments allow them as well.
  package func look(
    at result: CheckResult, _ context: LintContext, others: [Diagnostic] = []
  ) -> Look {
    guard let rules = result.rules else { return Look(findings: [], undecided: []) }
    // The parts of the walk know nothing of one another, so each may have a core.
    let parts = Mutex<[Findings?]>(Array(repeating: nil, count: LintCheck.Part.allCases.count))
    DispatchQueue.concurrentPerform(iterations: LintCheck.Part.allCases.count) { index in
      guard let part = LintCheck.Part(rawValue: index) else { return }
      var walk = Walk(lints, part)
      if part == .text { walk.walk(result.trees, rules, context) } else { walk.walkVersions(rules, context) }
      let findings = walk.findings
      parts.withLock { $0[index] = findings }
    }
    let all = parts.withLock { $0.compactMap { $0 } }
    let suppressions = Suppressions(context)
    let codes = Set(lints.map(\.code) + others.map(\.code))
    return Look(
      findings: Diagnostic.sorted(suppressions.apply(to: all.flatMap(\.all) + others, looking: codes)),
      undecided: Undecided.sorted(all.flatMap(\.undecided)))
  }

  /// The findings alone.
  package func findings(
    _ result: CheckResult, _ context: LintContext, others: [Diagnostic] = []
  ) -> [Diagnostic] {
    look(at: result, context, others: others).findings
  }
}
