import AccordComparison
import AccordReference
import AccordSemantics
import AccordTestSupport
import AccordValues
import AccordVerify
import Testing

/// Random rule sets and changes of them: what a comparison says of leads is what deciding them by both, and comparing the
/// decisions, says.
@Suite struct ComparisonTests {
  private static let pairs = Project.setting("ACCORD_COMPARISONS") ?? 40
  private static let leads = 40

  @Test func movesAreThoseOfTwoRuns() throws {
    var (compared, movedLeads, unchanged) = (0, 0, 0)
    for seed in 0..<UInt64(Self.pairs) {
      guard let change = RandomChange(seed: 31_000 + seed) else { continue }
      let asOf = try #require(change.asOf)
      let (old, new) = (change.pair.old.rules.program(at: asOf), change.pair.new.rules.program(at: asOf))
      let documents = change.documents(Self.leads, asOf)
      let comparison = change.comparison(asOf)
      let found = try change.run(comparison, documents)
      let expected = Self.expected(documents, old, new, asOf)
      #expect(found.lines == expected.lines, "seed \(seed)\n\(change.text)")
      let report = found.report
      let told = try #require(report.leads)
      #expect(told.decided == expected.decided, "seed \(seed)\n\(change.text)")
      #expect(told.rejectedNow == expected.rejectedNow, "seed \(seed)")
      #expect(told.rejectedBefore == expected.rejectedBefore, "seed \(seed)")
      compared += 1
      movedLeads += told.moved
      // What is said to be the same for every lead is.
      let same = Set(change.matched.results.filter { $0.result == .unchanged }.map(\.output.words))
      unchanged += same.count
      #expect(expected.lines.allSatisfy { !same.contains($0.output) }, "seed \(seed)\n\(change.text)")
    }
    print("\(compared) changes compared, \(movedLeads) leads moved, \(unchanged) outputs unchanged")
    #expect(compared * 3 > Self.pairs)
    #expect(movedLeads > Self.pairs)
  }

  /// All changes made in the old rules are the new rules, and none of them the old ones.
  @Test func blendsOfEverythingAndNothingAreTheRulesThemselves() throws {
    var count = 0
    for seed in 0..<UInt64(Self.pairs / 2) {
      guard let change = RandomChange(seed: 77_000 + seed) else { continue }
      let units = change.units
      guard !units.isCut, !units.units.isEmpty else { continue }
      let all = try #require(units.rules(taking: Set(units.units.indices)), "seed \(seed)\n\(change.text)")
      #expect(all.fingerprint == change.pair.new.rules.fingerprint, "seed \(seed)\n\(change.text)")
      let none = try #require(units.rules(taking: []), "seed \(seed)")
      #expect(none.fingerprint == change.pair.old.rules.fingerprint, "seed \(seed)\n\(change.text)")
      count += 1
    }
    #expect(count * 6 > Self.pairs)
  }

  /// A cause that is told is one: with only this change, the old rules decide the lead as the new ones do.
  @Test func causesAreTrue() throws {
    var (told, together) = (0, 0)
    for seed in 0..<UInt64(Self.pairs / 2) {
      guard let change = RandomChange(seed: 93_000 + seed, edits: 3), change.units.units.count > 1 else {
        continue
      }
      let asOf = try #require(change.asOf)
      let documents = change.documents(Self.leads, asOf)
      let report = try change.run(change.comparison(asOf), documents).report
      let new = change.pair.new.rules.program(at: asOf)
      let blends = change.units.units.indices.map { change.units.rules(taking: [$0])?.program(at: asOf) }
      let names = documents.indices.map { Self.decide(documents[$0], new, asOf, line: $0 + 1)?.lead.string }
      for output in report.outputs {
        for lead in output.moves.flatMap(\.leads) {
          let places = names.indices.filter { names[$0] == lead.lead }
          guard let place = places.first, places.count == 1 else { continue }
          func outcome(_ program: Program) -> String? {
            Self.decide(documents[place], program, asOf, line: place + 1).flatMap { decision in
              Self.outcomes(decision, program).first { $0.output == output.output.words }?.outcome
            }
          }
          let wanted = outcome(new)
          let alone = blends.indices.filter { index in blends[index].map { outcome($0) == wanted } ?? false }
          if lead.cause.words.hasPrefix("only together") {
            together += 1
            #expect(alone.isEmpty, "seed \(seed), \(lead.lead), \(output.output.words)\n\(change.text)")
          } else {
            told += 1
            let words = alone.map { change.units.units[$0].words }
            #expect(
              words == lead.cause.changes,
              "seed \(seed), \(lead.lead), \(output.output.words)\n\(change.text)")
          }
        }
      }
    }
    print("\(told) causes told, \(together) only together")
    #expect(told > 0)
  }

  // MARK: Two runs and a join

  struct Line: Equatable {
    let lead: String
    let output: String
  }

  struct Expected {
    var lines: [Line] = []
    var (decided, rejectedNow, rejectedBefore) = (0, 0, 0)
  }

  private static func expected(
    _ documents: [LeadDocument], _ old: Program, _ new: Program, _ asOf: Instant
  ) -> Expected {
    var expected = Expected()
    for (index, document) in documents.enumerated() {
      let (before, after) = (
        decide(document, old, asOf, line: index + 1), decide(document, new, asOf, line: index + 1)
      )
      switch (before, after) {
      case (nil, nil): continue
      case (nil, _): expected.rejectedBefore += 1
      case (_, nil): expected.rejectedNow += 1
      case (let before?, let after?):
        expected.decided += 1
        let (was, isNow) = (outcomes(before, old), outcomes(after, new))
        for (output, outcome) in isNow {
          guard let former = was.first(where: { $0.output == output }), former.outcome != outcome else {
            continue
          }
          expected.lines.append(Line(lead: after.lead.string, output: output))
        }
      }
    }
    return expected
  }

  /// What a decision says of each output, in the order of a comparison.
  private static func outcomes(_ decision: Decision, _ program: Program) -> [(
    output: String, outcome: String
  )] {
    var found: [(output: String, outcome: String)] = []
    for outcome in decision.definitions {
      found.append((Output(.definition, outcome.name).words, outcome.truth.rawValue))
    }
    for outcome in decision.segments {
      found.append((Output(.segments, outcome.name).words, outcome.value?.string ?? "unknown"))
    }
    for outcome in decision.scores {
      found.append((Output(.score, outcome.name).words, outcome.points.description))
    }
    for grade in program.grades {
      found.append(
        (Output(.grade, grade.name).words, decision.scores[grade.score.index].grade?.string ?? "unknown"))
    }
    if let proposition = decision.proposition {
      found += [("fits", proposition.fits), ("promised", proposition.promised)]
    }
    if program.route != nil {
      let words = decision.route.map { "\($0.target) \($0.kind) \($0.label ?? "-") \(times($0))" }
      found.append(("route", words ?? "no step"))
    }
    return found
  }

  private static func times(_ route: RouteOutcome) -> String {
    [route.respondBy, route.againAt].map { $0.map { "\($0)" } ?? "-" }.joined(separator: " ")
  }

  private static func decide(
    _ document: LeadDocument, _ program: Program, _ asOf: Instant, line: Int
  ) -> Decision? {
    var decision: Decision?
    document.read(program, program.ownInput) { result in
      guard case .success(let lead) = result else { return }
      decision = ReferenceEvaluator(program).decide(lead, asOf: asOf)
    }
    // A document by itself begins on the first line.
    if let lead = decision?.lead, lead.string == "line 1" { decision?.lead = Text("line \(line)") }
    return decision
  }
}
