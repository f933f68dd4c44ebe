import AccordFacts
import AccordReference
import AccordSemantics
import AccordSource
import AccordValues
import AccordVerify
import Testing

/// The formulas that proofs stand on, against the reference: for a lead that is known, each comes to what the reference
/// says, and what is said of all leads holds.
@Suite struct EncodingTests {
  @Test(arguments: [Encoder.Depth.bounds, .lines])
  func formulasSayWhatTheReferenceSays(depth: Encoder.Depth) throws {
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    let early = try #require(TimeReader.instant("2020-01-01T00:00Z".utf8, zone: .utc))
    let late = try #require(TimeReader.instant("2030-01-01T00:00Z".utf8, zone: .utc))
    var compared = 0
    var doubtful = 0
    for seed in 1...UInt64(max(40, Settings().ruleSets / 4)) {
      guard let set = RuleSetGenerator.rules(seed: seed).check().rules else { continue }
      let program = set.program(at: asOf)
      let encoder = Encoder(
        program, depth, within: seed.isMultiple(of: 2) ? asOf...asOf : early...late,
        ScoreBounds(program))
      let conditions = program.conditions.map { ($0, encoder.outcome(of: $0)) }
      let definitions = program.definitions.indices.map { encoder.outcome(of: ID<Definition>($0)) }
      let steps = encoder.takenSteps()
      let axioms = encoder.lead.allAxioms()
      var generator = LeadGenerator(program, input: program.ownInput, asOf: asOf, seed: seed)
      let evaluator = ReferenceEvaluator(program)
      for _ in 0..<20 {
        let document = generator.next()
        document.read(program, program.ownInput) { result in
          guard case .success(let lead) = result else { return }
          var examination = evaluator.examine(lead, asOf: asOf)
          let decision = examination.decision
          var terms = TermEvaluator(encoder, examination, asOf: asOf)
          var faults: [String] = []
          for axiom in axioms where !terms.holds(axiom) {
            faults.append("not so of every lead: \(encoder.words(axiom))")
          }
          for (condition, outcome) in conditions {
            let truth = terms.truth(outcome)
            if truth != examination.truth(of: condition) {
              faults.append("\(program.sources.line(condition.range)): \(truth.map(\.rawValue) ?? "both")")
            }
          }
          for (outcome, definition) in zip(definitions, decision.definitions)
          where terms.truth(outcome) != definition.truth {
            faults.append("\(definition.name): not \(definition.truth)")
          }
          for (index, takes) in steps.enumerated()
          where terms.holds(takes) != (decision.route?.step == index + 1) {
            faults.append("step \(index + 1)")
          }
          if terms.isDoubtful {
            doubtful += 1
          } else {
            compared += 1
            #expect(faults.isEmpty, "seed \(seed): \(faults.prefix(3)) for \(document.text.prefix(2_000))")
          }
        }
      }
    }
    #expect(compared > 200 && doubtful < 2 * compared, "\(compared) compared, \(doubtful) not")
  }
}

extension TermEvaluator {
  /// What an outcome comes to; nil when it is both yes and no.
  fileprivate mutating func truth(_ outcome: Outcome) -> Truth? {
    switch (holds(outcome.yes), holds(outcome.no)) {
    case (true, true): nil
    case (true, false): .yes
    case (false, true): .no
    case (false, false): .unknown
    }
  }
}

extension Program {
  /// All conditions of segments, definitions, steps, promises and bindings.
  fileprivate var conditions: [Expression] {
    segments.flatMap { $0.entries.compactMap(\.condition) }
      + definitions.flatMap { $0.clauses.map(\.condition) }
      + (route?.steps.compactMap(\.condition) ?? []) + promises.map(\.condition)
      + bindings.map(\.value).filter { $0.type == .flag } + propositions.flatMap(\.conditions)
  }
}
