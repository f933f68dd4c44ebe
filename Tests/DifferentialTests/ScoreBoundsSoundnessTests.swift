import AccordFacts
import AccordReference
import AccordSemantics
import AccordSource
import AccordValues
import Testing

/// Bounds against the reference: no lead has points beyond what a score is said to reach.
@Suite struct ScoreBoundsSoundnessTests {
  @Test func pointsLieWithinTheBounds() {
    var finite = 0
    var compared = 0
    for seed in UInt64(1)...30 {
      let rules = RuleSetGenerator.rules(seed: seed)
      guard let set = rules.check().rules, let asOf = TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc)
      else { continue }
      let program = set.program(at: asOf)
      let bounds = ScoreBounds(program)
      var generator = LeadGenerator(program, input: program.ownInput, asOf: asOf, seed: seed)
      let evaluator = ReferenceEvaluator(program)
      finite += bounds.limited.count { $0.lower != nil && $0.upper != nil }
      for _ in 0..<20 {
        let document = generator.next()
        document.read(program, program.ownInput) { result in
          guard case .success(let lead) = result else { return }
          for (outcome, bounds) in zip(evaluator.decide(lead, asOf: asOf).scores, bounds.limited) {
            compared += 1
            let isInside =
              bounds.lower.map { $0 <= outcome.points } ?? true
              && bounds.upper.map { outcome.points <= $0 } ?? true
            #expect(isInside, "seed \(seed): \(outcome.name) has \(outcome.points): \(document.text)")
          }
        }
      }
    }
    #expect(finite > 20 && compared > 500)
  }
}
