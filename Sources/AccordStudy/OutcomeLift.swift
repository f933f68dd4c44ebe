import AccordMetrics
import AccordSemantics
package import AccordValues

/// A definition, segments or a grade: what decisions say of a lead beside its scores.
package struct Outcome: Sendable {
  package let name: String
  /// The name under which decisions show it: of a grade that of its score.
  let path: String
  package let kind: Kind
  /// What it can come to; of a definition that it is met.
  package let values: [Text]
  /// For each version of the rules whether it was declared then as it is now.
  let inForce: [Bool]

  /// What it is.
  package enum Kind: String, Sendable {
    case definition
    case segments
    case grade
  }

  /// All that decisions show, in the order of their declarations.
  static func all(of program: Program, in rules: RuleSet) -> [Outcome] {
    let definitions = program.definitions.map { one in
      Outcome(
        name: one.name, path: one.name, kind: .definition, values: [Text(Truth.yes.rawValue)],
        inForce: rules.versions.map { $0.program.definitions.contains { $0.range == one.range } })
    }
    let segments = program.segments.filter { !$0.isHidden }.map { one in
      Outcome(
        name: one.name, path: one.name, kind: .segments,
        values: one.entries.map { Text($0.name) } + [Vocabulary.noSegment],
        inForce: rules.versions.map { $0.program.segments.contains { $0.range == one.range } })
    }
    let grades = program.grades.filter { !$0.isHidden }.map { one in
      Outcome(
        name: one.name, path: program.scores[one.score].name, kind: .grade, values: one.labels,
        inForce: rules.versions.map { $0.program.grades.contains { $0.range == one.range } })
    }
    return definitions + segments + grades
  }

  /// What a decision says of it; nil for what it does not know, and does not show.
  func value(in decision: RawValue, version: Int) -> Text? {
    guard inForce[version] else { return nil }
    let shown = [decision, decision.member("drafts")].compactMap { $0 }.lazy.compactMap { part in
      switch kind {
      case .definition: part.member("definitions")?.member(Text(path))
      case .segments: part.member("segments")?.member(Text(path))
      case .grade: part.member("scores")?.member(Text(path))?.member("grade")
      }
    }
    guard case .text(let text)? = shown.first, text != Text(Truth.unknown.rawValue) else { return nil }
    return text
  }
}

/// What came of the cases with a value of an outcome, and of those with another.
package struct OutcomeLift: Sendable {
  package let outcome: Outcome
  package let value: Text
  package let difference: ShareDifference
  /// The cases of which it is not known.
  package let unknown: Int
  package let verdict: LineLift.Verdict

  /// How people read it: `MQL`, `size: SME`.
  package var words: String {
    outcome.kind == .definition ? outcome.name : "\(outcome.name): \(value)"
  }

  /// One for each value of each outcome, but for those that no case has.
  static func all(_ outcomes: [Outcome], _ cases: [StudiedCase]) -> [OutcomeLift] {
    let found = outcomes.enumerated().flatMap { place, outcome in
      let known = cases.filter { $0.outcomes[place] != nil }
      let counted = known.count { $0.isCounted }
      return outcome.values.map { value in
        let own = known.filter { $0.outcomes[place] == value }
        let with = Share(own.count { $0.isCounted }, of: own.count)
        let without = Share(counted - with.counted, of: known.count - with.of)
        return (
          outcome: outcome, value: value, difference: ShareDifference(with: with, without: without),
          unknown: cases.count - known.count
        )
      }
    }.filter { $0.difference.with.of > 0 }
    return found.map { row in
      let direction = row.difference.isTold ? row.difference.direction(among: found.count) : 0
      let verdict: LineLift.Verdict =
        !row.difference.isTold ? .tooFew : direction > 0 ? .more : direction < 0 ? .fewer : .notToldApart
      return OutcomeLift(
        outcome: row.outcome, value: row.value, difference: row.difference, unknown: row.unknown,
        verdict: verdict)
    }
  }
}
