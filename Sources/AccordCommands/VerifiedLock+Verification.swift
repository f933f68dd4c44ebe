import AccordSemantics
import AccordSigning
import AccordSource
import AccordValues
import AccordVerify

extension VerifiedLock {
  /// What `accord verify --record` keeps.
  ///
  /// - Parameter verification: that of all promises of the rules at all times.
  init(_ verification: Verification, of rules: RuleSet) {
    let meanings = Dictionary(
      zip(rules.versions, rules.promiseMeanings).map { ($0.from, $1) },
      uniquingKeysWith: { first, _ in first })
    let solver = verification.solver.map { "\($0.kind.rawValue)-\($0.version)" } ?? "none"
    self.init(
      verification.entries.compactMap { entry in
        guard let meaning = meanings[entry.from]?[entry.verdict.promise] else { return nil }
        return Entry(
          title: entry.promise.title, meaning: meaning, outcome: Outcome(entry.verdict.outcome),
          version: AccordCommand.version, solver: solver)
      })
  }
}

extension VerifiedLock.Outcome {
  init(_ outcome: Verdict.Outcome) {
    self =
      switch outcome {
      case .alwaysYes: .alwaysYes
      case .neverNo, .neverNoPerhapsUnknown: .neverNo
      case .refuted: .refuted
      case .undecided: .undecided
      }
  }
}

extension VerifiedFile {
  /// Keeps what came of a verification, and says so on the standard error; not what would be known with a solver.
  func keep(_ verification: Verification, of rules: RuleSet) throws {
    guard verification.lackingSolver == 0 else {
      Terminal.say("accord: nothing was recorded")
      return
    }
    let lock = VerifiedLock(verification, of: rules)
    guard !lock.entries.isEmpty || isThere else {
      Terminal.say("accord: the rules promise nothing, so nothing was recorded")
      return
    }
    try Failures.reportedLock { () throws(LockError) in try write(lock) }
    Terminal.say("accord: recorded \(Count.of(lock.entries.count, "promise")) in '\(path)'")
  }
}

extension Verification {
  /// How many promises could be told more of with a solver.
  var lackingSolver: Int {
    count {
      switch $0 {
      case .undecided(.noSolver), .neverNoPerhapsUnknown(.noSolver): true
      case .alwaysYes, .neverNo, .neverNoPerhapsUnknown, .refuted, .undecided: false
      }
    }
  }
}
