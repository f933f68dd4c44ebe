package import AccordSemantics
package import AccordSource
package import AccordSyntax
package import AccordValues

/// The verdicts of a rule set, those of each stretch of days.
package struct Verification: Sendable {
  /// What came of a promise in a stretch.
  package struct Entry: Sendable {
    package let program: Program
    /// The first day of the stretch; nil for the beginning of time.
    package let from: CalendarDate?
    /// The first day behind it; nil where it does not end, and where one moment is spoken of.
    package let before: CalendarDate?
    package let verdict: Verdict

    /// The promise that is spoken of.
    package var promise: Promise { program.promises[verdict.promise] }

    /// The days that are spoken of, such as `, from 2027-01-01`, where rules have dates; nothing for all.
    var days: String { from.map { ", from \($0)" } ?? before.map { ", before \($0)" } ?? "" }
  }

  /// What is never meant, in a stretch.
  package struct Finding: Sendable {
    package let program: Program
    /// The first day of the stretch; nil for the beginning of time.
    package let from: CalendarDate?
    package let finding: NeverMeant

    /// The days that are spoken of, such as `, from 2027-01-01`; nothing for all.
    var days: String { from.map { ", from \($0)" } ?? "" }
  }

  package let entries: [Entry]
  /// What no comment allows.
  package let findings: [Finding]
  /// How many findings comments allow.
  package let allowed: Int
  /// Comments that allow nothing.
  package let idle: [Diagnostic]
  /// The rules of the first stretch.
  package let earliest: Program
  /// The checks that were made.
  package let checked: [NeverMeant.Code]
  /// How many questions were asked about what is never meant.
  package let asked: Int
  /// Of how many of them it was not found out: no lead does what nobody means, or none is known that does what is meant, and there
  /// is no proof.
  package let undecided: Int
  /// The moment that is spoken of; nil for any at which the rules are in force.
  package let asOf: Instant?
  /// Nil when none was there, or none was to be asked.
  package let solver: Solver?

  /// Looks at the promises of all stretches of days, or of the one at a moment.
  ///
  /// - Parameters:
  ///   - asOf: nil for any moment.
  ///   - now: the moment at which leads are tried, where the rules of that time are looked at.
  ///   - isWanted: which promises are looked at, by their title.
  ///   - isChecked: what else is looked at.
  ///   - suppressions: the comments of the rules that allow something.
  ///   - printed: what is asked is added to it; nil for nothing.
  /// - Throws: `Solver.Failure`.
  package init(
    _ rules: RuleSet, asOf: Instant?, now: Instant, solver: Solver?, where isWanted: (String) -> Bool,
    checking isChecked: (NeverMeant.Code) -> Bool = { _ in false }, allowing suppressions: [Suppression] = [],
    printing printed: PrintedQuestions? = nil
  ) throws {
    self.asOf = asOf
    self.solver = solver
    earliest = rules.earliest
    checked = NeverMeant.Code.allCases.filter(isChecked)
    var allowances = Allowances(suppressions) { NeverMeant.Code.named($0) }
    var open: Set<NeverMeant.Place> = []
    var allowed = 0
    var entries: [Entry] = []
    var found: [Finding] = []
    // In how many stretches something was asked, and found.
    var asks: [NeverMeant.Place: Int] = [:]
    var finds: [NeverMeant.Place: Int] = [:]
    var (asked, undecided) = (0, 0)
    for (index, version) in rules.versions.enumerated() {
      if let asOf, rules.versionIndex(at: asOf) != index { continue }
      let program = version.program
      let next = rules.versions.indices.contains(index + 1) ? rules.versions[index + 1].from : nil
      let stretch =
        asOf.map { Stretch(at: $0) } ?? Stretch(from: version.from, until: next, in: rules.zone, now: now)
      let verifier = Verifier(
        program, at: stretch.tried, within: stretch.moments, solver: solver, printing: printed)
      for verdict in try verifier.verdicts(of: { isWanted(program.promises[$0].title) }) {
        entries.append(
          Entry(program: program, from: version.from, before: asOf == nil ? next : nil, verdict: verdict))
      }
      let looked = try verifier.findings(of: isChecked)
      asked += looked.asked.count
      undecided += looked.open.count
      open.formUnion(looked.open)
      for place in looked.asked { asks[place, default: 0] += 1 }
      for finding in looked.findings {
        finds[finding.place, default: 0] += 1
        found.append(Finding(program: program, from: version.from, finding: finding))
      }
    }
    var findings: [Finding] = []
    var told: Set<NeverMeant.Place> = []
    for entry in found {
      let place = entry.finding.place
      let isEverywhere = finds[place] == asks[place]
      // What happens on other days does happen; of what is shown by a lead, the first one is enough.
      guard entry.finding.lead != nil || isEverywhere, told.insert(place).inserted else { continue }
      if allowances.allows(entry.finding.code, at: entry.finding.range) {
        allowed += 1
      } else {
        findings.append(
          Finding(
            program: entry.program, from: isEverywhere ? nil : entry.from, finding: entry.finding))
      }
    }
    self.entries = entries
    self.findings = findings
    self.allowed = allowed
    self.asked = asked
    self.undecided = undecided
    // At another moment there may be something to allow.
    idle =
      asOf != nil
      ? []
      : allowances.idle { word, code, covered in
        isChecked(code) && !NeverMeant.Code.isSharedWithLint(word)
          && !open.contains {
            $0.code == code && $0.range.file == covered.file
              && covered.bytes.contains($0.range.bytes.lowerBound)
          }
      }
  }

  /// A moment at which leads are tried where it must be the same each day: the beginning of 2026.
  package static let anyMoment =
    CalendarDate(daysSinceEpoch: 20_454).flatMap { TimeZoneTable.utc.instant(date: $0, microsecondOfDay: 0) }

  /// Whether something is to be put right beside promises.
  package var hasFindings: Bool { !findings.isEmpty || !idle.isEmpty }

  /// How many promises came out so.
  package func count(where condition: (Verdict.Outcome) -> Bool) -> Int {
    entries.count { condition($0.verdict.outcome) }
  }
}
