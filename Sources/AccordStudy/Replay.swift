import AccordReference
import AccordSemantics
import AccordValues

/// Decides leads of a record again, each at the moment of its decision.
struct Replay: Sendable {
  private let rules: RuleSet
  private let versions: [Version]

  private struct Version: Sendable {
    let evaluator: ReferenceEvaluator
    let own: LeadReader
    let readers: [Text: LeadReader]
  }

  init(_ rules: RuleSet) {
    self.rules = rules
    versions = rules.versions.map { version in
      let program = version.program
      return Version(
        evaluator: ReferenceEvaluator(program), own: LeadReader(program, input: program.ownInput),
        readers: Dictionary(
          program.inputs.compactMap { input in
            input.name.map { (Text($0), LeadReader(program, input: input)) }
          },
          uniquingKeysWith: { first, _ in first }))
    }
  }

  /// The decision for what came in, and the fields of which there was a value; nil where the rules have no such input, or no
  /// lead can be read from it.
  func decide(_ input: RawValue, source: String?, asOf: Instant) -> (decision: Decision, seen: Set<String>)? {
    let version = versions[rules.versionIndex(at: asOf)]
    guard let reader = source.map({ version.readers[Text($0)] }) ?? version.own,
      case .lead(let lead) = reader.read(input, line: 0)
    else { return nil }
    let fields = version.evaluator.program.fields
    let seen = fields.indices.filter { lead.values[$0] != nil }.map { fields[$0].name }
    return (version.evaluator.decide(lead, asOf: asOf), Set(seen))
  }
}

extension BacktestSide {
  /// The fields of the lead on which it depends whether leads are taken, and in which order, at any time.
  func fieldsRead(rank: String?) -> [String] {
    rules.versions.flatMap { version -> [String] in
      let program = version.program
      var starts = program.definitions.indices.filter { program.definitions[$0].name == definition }
        .map { Reference.definition(ID($0)) }
      starts += program.scores.indices.filter { program.scores[$0].name == rank }.map { .score(ID($0)) }
      return program.declarations(below: starts).flatMap { program.fieldsRead(by: $0) }
        .map { program.fields[$0].name }
    }.uniqued().sorted()
  }
}

extension Decision {
  /// Whether definitions and scores are those of a decision as it was recorded.
  func agrees(with recorded: RawValue) -> Bool {
    func shown(_ kind: Text, _ name: String, _ isDraft: Bool) -> RawValue? {
      (isDraft ? recorded.member("drafts") : recorded)?.member(kind)?.member(Text(name))
    }
    let isTruth = definitions.allSatisfy { definition in
      shown("definitions", definition.name, definition.isDraft) == .text(Text(definition.truth.rawValue))
    }
    return isTruth
      && scores.allSatisfy { score in
        guard case .number(let points)? = shown("scores", score.name, score.isDraft)?.member("points") else {
          return score.isHidden
        }
        return Decimal(points.utf8) == score.points
      }
  }
}
