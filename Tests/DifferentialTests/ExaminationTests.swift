import AccordReference
import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues
import Testing

/// Questions about a lead, answered one by one: as after the decision, in whatever order they are asked.
@Suite struct ExaminationTests {
  /// A question, and its answer in words.
  private typealias Question = (inout Examination) -> String

  /// Everything that can be asked about a program.
  private func questions(about program: Program) -> [Question] {
    var questions: [Question] = [
      { "\(String(describing: $0.route))" }, { "\(String(describing: $0.proposition))" },
      { "\($0.brokenPromises())" },
    ]
    let conditions =
      program.promises.map(\.condition) + program.definitions.flatMap { $0.clauses.map(\.condition) }
    for expression in program.namedExpressions.map(\.expression) + conditions {
      questions.append { "\(String(describing: $0.value(of: expression)))" }
      questions.append { "\($0.observed(by: expression))" }
    }
    for condition in conditions { questions.append { "\($0.parts(of: condition))" } }
    for index in program.scores.indices {
      questions.append { "\(String(describing: $0.outcome(of: ID(index))))" }
    }
    for step in program.route?.steps ?? [] {
      questions.append { "\($0.isRouted(to: step.target, label: step.label))" }
    }
    return questions
  }

  @Test("each question alone, and all of them in any order, are answered as after the decision")
  func answers() {
    var asked = 0
    for seed in UInt64(1)...25 {
      guard let set = RuleSetGenerator.rules(seed: seed).check().rules,
        let asOf = TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc)
      else { continue }
      let program = set.program(at: asOf)
      let questions = questions(about: program)
      let evaluator = ReferenceEvaluator(program)
      var leads = LeadGenerator(program, input: program.ownInput, asOf: asOf, seed: seed)
      var random = SplitMix64(seed: seed)
      for _ in 0..<4 {
        let document = leads.next()
        document.read(program, program.ownInput) { result in
          guard case .success(let lead) = result else { return }
          var decided = evaluator.examine(lead, asOf: asOf)
          let decision = decided.decision.json(.full)
          let expected = questions.map { $0(&decided) }
          var together = evaluator.examine(lead, asOf: asOf)
          for index in questions.indices.shuffled(using: &random) {
            var alone = evaluator.examine(lead, asOf: asOf)
            asked += 1
            #expect(questions[index](&alone) == expected[index], "seed \(seed): \(document.text)")
            #expect(questions[index](&together) == expected[index], "seed \(seed): \(document.text)")
          }
          // What was asked leaves no trace in the decision.
          #expect(together.decision.json(.full) == decision, "seed \(seed): \(document.text)")
        }
      }
    }
    #expect(asked > 5_000)
  }
}
