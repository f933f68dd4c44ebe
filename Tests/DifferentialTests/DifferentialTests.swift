import AccordReference
import AccordSemantics
import AccordValues
import Synchronization
import Testing

/// Random rule sets and leads: everything that decides gives the same bytes as the reference.
@Suite struct DifferentialTests {
  /// What is compared with the reference.
  private static let subjects = [Subject.engine]

  @Test func decisionsAreThoseOfTheReference() {
    let settings = Settings()
    for subject in DifferentialTests.subjects {
      var run = DifferentialRun(subject: subject)
      print(
        "\(subject.name): seed \(settings.seed), \(settings.ruleSets) rule sets, \(settings.leads) leads each"
      )
      for index in 0..<settings.ruleSets {
        guard let difference = run.compare(seed: settings.seed &+ UInt64(index), leads: settings.leads) else {
          continue
        }
        print("\(subject.name): the first difference\n\(difference.report)")
        let shrunk = Shrinker.shrink(difference, subject)
        Issue.record("\(subject.name) differs; made small:\n\(shrunk.report)")
        break
      }
      print("\(subject.name): \(run.summary)")
      let (fast, slow) = (
        Subject.engineLeads.load(ordering: .relaxed), Subject.slowLeads.load(ordering: .relaxed)
      )
      print("decided by the engine: \(fast), left to the reference: \(slow)")
      // What is rejected is always left to the reference.
      #expect(fast > slow)
      if settings.printsCoverage { print(run.coverage.table) }
      for refusal in run.refusals.prefix(5) { print("refused: \(refusal)") }
      #expect(run.refused * 10 <= run.ruleSets, "\(run.refusals.prefix(5))")
      #expect(run.violations == [])
      if settings.isStandard { #expect(run.coverage.absent == []) }
    }
  }

  /// What compares finds a mistake, and makes the case that shows it small.
  @Test func mistakesAreFoundAndMadeSmall() throws {
    let mistaken = Subject(name: "mistaken") { program, input, asOf in
      let decide = Subject.reference.prepare(program, input, asOf)
      return { document in
        var answer = decide(document)
        answer.reasons = answer.reasons.replacing("division by zero", with: "no result")
        return answer
      }
    }
    var run = DifferentialRun(subject: mistaken)
    let difference = try #require((0..<50).lazy.compactMap { run.compare(seed: $0, leads: 20) }.first)
    let shrunk = Shrinker.shrink(difference, mistaken)
    #expect(shrunk.expected.reasons.contains("division by zero"))
    #expect(shrunk.found.reasons.contains("no result"))
    let report = shrunk.report
    #expect(report.utf8.count * 4 < difference.report.utf8.count && report.utf8.count < 2_500, "\(report)")
    print(report)
  }

  /// The same seed makes the same rules and leads.
  @Test func seedsDecideEverything() throws {
    for seed in 0..<10 as Range<UInt64> {
      let rules = RuleSetGenerator.rules(seed: seed)
      #expect(rules.description == RuleSetGenerator.rules(seed: seed).description)
      let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
      let program = try #require(rules.check().rules?.program(at: asOf))
      var first = LeadGenerator(program, input: program.ownInput, asOf: asOf, seed: seed)
      var second = LeadGenerator(program, input: program.ownInput, asOf: asOf, seed: seed)
      for _ in 0..<20 { #expect(first.next().text == second.next().text) }
    }
  }

  /// Where a declaration stands changes nothing but the order in which a decision lists what was declared.
  @Test func orderOfDeclarationsChangesNothing() throws {
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    for seed in 1_000..<1_060 as Range<UInt64> {
      var rules = RuleSetGenerator.rules(seed: seed)
      let set = try #require(rules.check().rules)
      rules.declarations.reverse()
      let reversed = try #require(rules.check().rules)
      #expect(reversed.fingerprint == set.fingerprint, "seed \(seed)")
      let (program, other) = (set.program(at: asOf), reversed.program(at: asOf))
      var leads = LeadGenerator(program, input: program.ownInput, asOf: asOf, seed: seed)
      for _ in 0..<10 {
        let document = leads.next()
        let first = sortedDecisions(document, program, asOf)
        let second = sortedDecisions(document, other, asOf)
        #expect(first == second, "seed \(seed): \(document.text)")
      }
    }
  }

  /// The decisions about a document with everything that has a name sorted by it.
  private func sortedDecisions(_ document: LeadDocument, _ program: Program, _ asOf: Instant) -> String {
    var answer = Subject.Answer()
    document.read(program, program.ownInput) { result in
      switch result {
      case .failure(let reject): answer.add(reject)
      case .success(let lead):
        var decision = ReferenceEvaluator(program).decide(lead, asOf: asOf)
        decision.segments.sort { Text($0.name) < Text($1.name) }
        decision.scores.sort { Text($0.name) < Text($1.name) }
        decision.definitions.sort { Text($0.name) < Text($1.name) }
        answer.add(decision, broken: [])
      }
    }
    return answer.reasons
  }
}
