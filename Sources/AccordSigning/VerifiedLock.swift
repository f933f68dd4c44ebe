package import AccordSemantics
package import AccordSource
import AccordValues

/// What came of the promises of rules when they were verified: the contents of the file `verified.lock`.
package struct VerifiedLock: Sendable {
  /// In the order of the text.
  package let entries: [Entry]

  /// What came of one promise in one stretch of days.
  package struct Entry: Hashable, Sendable {
    /// The promise as people know it; what it means counts.
    package let title: String
    package let meaning: PromiseMeaning
    package let outcome: Outcome
    /// The version of accord that found it out.
    package let version: String
    /// The solver that was asked and its version, such as `z3-4.8.12`, or `none`.
    package let solver: String

    package init(
      title: String, meaning: PromiseMeaning, outcome: Outcome, version: String, solver: String
    ) {
      self.title = title
      self.meaning = meaning
      self.outcome = outcome
      self.version = version
      self.solver = solver
    }
  }

  /// What can come of a promise, the most that can be said of it first.
  package enum Outcome: String, CaseIterable, Sendable {
    case alwaysYes = "always-yes"
    /// Proven to be broken by no lead, and unknown for some.
    case neverNo = "never-no"
    case undecided
    case refuted

    /// Whether no lead breaks it.
    var isProven: Bool { self == .alwaysYes || self == .neverNo }

    /// The one of which less can be said.
    func lesser(_ other: Outcome) -> Outcome {
      let all = Outcome.allCases
      return (all.firstIndex(of: self) ?? 0) > (all.firstIndex(of: other) ?? 0) ? self : other
    }
  }

  /// A lock of what has been found out.
  package init(_ entries: [Entry]) {
    self.entries = entries.uniqued()
  }
}

extension VerifiedLock.Outcome {
  /// What is said of a promise for which this came out; nil where tests tell as much.
  package var words: String? {
    switch self {
    case .alwaysYes: "proven"
    case .neverNo: "proven, but may be unknown for some leads"
    case .undecided: nil
    case .refuted: "some leads break it"
    }
  }
}

extension VerifiedLock {
  /// What came of each promise of the rules that is as it was, by its place; of one in several stretches of days the least, and
  /// where branches with different answers were merged, the answer that says less.
  package func outcomes(in rules: RuleSet) -> [SourceRange: Outcome] {
    let recorded = Dictionary(entries.map { ($0.meaning, $0.outcome) }) { $0.lesser($1) }
    var found: [SourceRange: Outcome?] = [:]
    for (version, meanings) in zip(rules.versions, rules.promiseMeanings) {
      for (promise, meaning) in zip(version.program.promises, meanings) {
        let outcome = recorded[meaning]
        guard let known = found[promise.range] else {
          found[promise.range] = .some(outcome)
          continue
        }
        found[promise.range] = .some(known.flatMap { known in outcome.map { known.lesser($0) } })
      }
    }
    return found.compactMapValues { $0 }
  }
}
