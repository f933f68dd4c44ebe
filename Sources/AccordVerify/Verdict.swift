/// What came of a promise, over all leads there can be.
package struct Verdict: Sendable {
  /// Its place among the promises of the version.
  package let promise: Int
  package let outcome: Outcome

  /// The outcomes.
  package enum Outcome: Sendable {
    /// No lead breaks it, and of none it is unknown.
    case alwaysYes
    /// No lead breaks it, and of this one it is unknown.
    case neverNo(unknown: FoundLead)
    /// No lead breaks it; whether there is one of which it is unknown was not decided.
    case neverNoPerhapsUnknown(Undecided)
    /// This lead breaks it.
    case refuted(FoundLead)
    case undecided(Undecided)
  }

  /// Why something was not decided.
  package enum Undecided: Sendable, Hashable {
    /// The solver's steps were not enough.
    case steps
    /// The questions before had used up the steps of the run.
    case budget
    /// The solver was stopped because it took too long.
    case stopped
    /// No solver was asked.
    case noSolver
    /// The lead that the solver speaks of does not show it, because these were not looked into.
    case notLookedInto([Unlooked])
  }

  /// A part of the rules that was not looked into.
  package struct Unlooked: Sendable, Hashable {
    /// As it is written.
    package let excerpt: String
    /// `rules/scoring.accord:12`
    package let place: String
  }
}

extension Verdict.Undecided {
  /// Why it is, in words.
  ///
  /// - Parameter sought: what lead was looked for, such as `that breaks it`.
  package func words(_ sought: String) -> String {
    switch self {
    case .steps:
      return
        "no lead was found \(sought), and no proof within the steps that a question may take; '--effort high' allows ten times as many"
    case .budget:
      return
        "no lead was found \(sought), and no proof was tried, because the questions before it took all the steps of a run; ask for it alone"
    case .stopped: return "the solver was stopped because it took too long; on another machine it may not"
    case .noSolver: return "no lead was found \(sought); a proof needs a solver, and none was asked"
    case .notLookedInto(let parts):
      let places = parts.prefix(3).map { "'\($0.excerpt)' (\($0.place))" }
      let more = parts.count > 3 ? " and \(parts.count - 3) more" : ""
      return places.isEmpty
        ? "no lead was found \(sought), and no proof: what the solver speaks of does not come in as fields are read"
        : "no lead was found \(sought), and no proof without looking into \(places.joined(separator: ", "))\(more)"
    }
  }
}
