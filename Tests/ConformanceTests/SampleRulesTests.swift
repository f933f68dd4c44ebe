import AccordReference
import AccordSemantics
import AccordStream
import AccordTestSupport
import AccordTesting
import AccordValues
import Testing

/// Properties of the rules in `rules/`, on random leads with gaps and dirt.
@Suite struct SampleRulesTests {
  private static let leadCount = Project.setting("ACCORD_LEADS") ?? 20_000
  private static let asOf = TimeReader.instant("2026-11-01T09:00Z".utf8, zone: .utc)

  @Test func reasonsAddUpToThePoints() throws {
    let program = try RuleFolder(project: "rules").program()
    let asOf = try #require(SampleRulesTests.asOf)
    let reader = LeadReader(program, input: program.ownInput)
    let evaluator = ReferenceEvaluator(program)
    var leads = RandomLeads(seed: 1)
    var outcomes: Set<String> = []
    for line in 1...SampleRulesTests.leadCount {
      let raw = leads.next(line)
      guard case .lead(let lead) = reader.read(raw, line: line) else {
        Issue.record("rejected: \(raw.json)")
        continue
      }
      let decision = evaluator.decide(lead, asOf: asOf)
      for score in decision.scores {
        let sum = score.because.reduce(Decimal.zero) { $0.adding($1.points) ?? .zero }
        if sum != score.points { Issue.record("\(score.name) is not the sum of its reasons: \(raw.json)") }
      }
      if let route = decision.route { outcomes.insert("step \(route.step)") }
      for definition in decision.definitions { outcomes.insert("\(definition.name) \(definition.truth)") }
      for segments in decision.segments {
        outcomes.insert("\(segments.name) \(segments.value?.string ?? "unknown")")
      }
    }
    // Random leads that all take one way would prove little.
    #expect(outcomes.count >= 25, "\(outcomes.sorted())")
  }

  @Test func orderChangesNoDecision() throws {
    let rules = try RuleFolder(project: "rules")
    let program = try #require(rules.check().program)
    let reversed = try #require(rules.reversed().check().program)
    #expect(program.fingerprint.isEmpty == false)
    #expect(program.fingerprint == reversed.fingerprint)
    let asOf = try #require(SampleRulesTests.asOf)
    let reader = LeadReader(program, input: program.ownInput)
    let first = ReferenceEvaluator(program)
    let second = ReferenceEvaluator(reversed)
    var leads = RandomLeads(seed: 2)
    for line in 1...2_000 {
      guard case .lead(let lead) = reader.read(leads.next(line), line: line) else { continue }
      let decision = RawValue(first.decide(lead, asOf: asOf))
      let other = RawValue(second.decide(lead, asOf: asOf))
      // Both ways, since a difference looks for expected keys only.
      let differences = decision.differences(from: other) + other.differences(from: decision)
      if !differences.isEmpty { Issue.record("\(differences.joined(separator: "; "))") }
    }
  }

  /// Where the items of a list stand does not matter for points, since their times order them. (Clause 7.18)
  @Test func orderOfItemsChangesNoPoints() throws {
    let program = try RuleFolder(project: "rules").program()
    let asOf = try #require(SampleRulesTests.asOf)
    let reader = LeadReader(program, input: program.ownInput)
    let evaluator = ReferenceEvaluator(program)
    var leads = RandomLeads(seed: 3)
    for line in 1...1_000 {
      let raw = leads.next(line)
      guard case .lead(let lead) = reader.read(raw, line: line),
        case .lead(let reversed) = reader.read(raw.withItemsReversed, line: line)
      else { continue }
      let points = evaluator.decide(lead, asOf: asOf).scores.map(\.points)
      let others = evaluator.decide(reversed, asOf: asOf).scores.map(\.points)
      if points != others { Issue.record("\(points) or \(others): \(raw.json)") }
    }
  }

  @Test func examplesPass() throws {
    let results = TestRunner(try RuleFolder(project: "rules").program()).run().results
    #expect(results.isEmpty == false)
    for result in results { #expect(result.failures == [], "\(result.title)") }
  }
}

extension RawValue {
  /// The same lead with its lists the other way round.
  fileprivate var withItemsReversed: RawValue {
    guard case .record(let fields) = self else { return self }
    return .record(
      fields.map { field in
        guard case .list(let items) = field.value else { return field }
        return RawField(key: field.key, value: .list(items.reversed()))
      })
  }
}
