package import AccordSemantics
import AccordSource
package import AccordValues

/// Decides leads by walking the typed program: the executable specification of the language.
package struct ReferenceEvaluator: Sendable {
  package let program: Program
  private let rules: String

  package init(_ program: Program) {
    self.program = program
    rules = String(program.fingerprint.prefix(16))
  }

  /// The decision for one lead; the same input always gives the same decision.
  ///
  /// - Parameter tracing: whether to note every rule with its outcome and what it saw.
  package func decide(_ lead: Lead, asOf: Instant, tracing: Bool = false) -> Decision {
    var evaluation = Evaluation(program: program, lead: lead, asOf: asOf, tracing: tracing)
    return finish(&evaluation)
  }

  private func finish(_ evaluation: inout Evaluation) -> Decision {
    evaluation.run()
    let proposition = evaluation.evaluatePropositions()
    evaluation.route = evaluation.evaluateRoute()
    var decision = Decision(lead: evaluation.lead.name, asOf: evaluation.asOf, rules: rules)
    decision.segments = zip(program.segments, evaluation.segments).map { segments, outcome in
      let value: Text? = if case .known(.choice(let name)) = outcome { name } else { nil }
      return .init(name: segments.name, isDraft: segments.isDraft, value: value)
    }
    decision.scores = evaluation.scores.compactMap { $0 }
    decision.definitions = zip(program.definitions, evaluation.definitions).map {
      .init(name: $0.name, isDraft: $0.isDraft, truth: $1.truth)
    }
    decision.proposition = proposition
    decision.route = evaluation.route
    decision.missing = evaluation.names(evaluation.missing)
    decision.problems = evaluation.problems.all
    decision.trace = evaluation.trace ?? []
    return decision
  }

  /// Evaluates a condition of a test or a promise for a lead.
  package func judge(_ condition: Expression, for lead: Lead, asOf: Instant) -> Truth {
    var evaluation = Evaluation(program: program, lead: lead, asOf: asOf, tracing: false)
    _ = finish(&evaluation)
    return evaluation.evaluate(condition).truth
  }

  /// Runs a test and says, one line each, what did not come out as expected.
  package func failures(of test: TestCase) -> [String] {
    let lead = Lead(name: test.leadName(program), values: test.values)
    var evaluation = Evaluation(program: program, lead: lead, asOf: test.asOf, tracing: false)
    let decision = finish(&evaluation)
    var failures: [String] = []
    for expectation in test.expectations {
      let text = program.sources.text(expectation.range)
      switch expectation.kind {
      case .condition(let condition):
        let truth = evaluation.evaluate(condition).truth
        if truth != .yes { failures.append("\(text): it is \(truth.rawValue)") }
      case .route(let target, let label):
        if !evaluation.isRouted(to: target, label: label) {
          let route = decision.route.map { "\($0.target)\($0.label.map { " \"\($0)\"" } ?? "")" } ?? "nowhere"
          failures.append("\(text): it goes to \(route)")
        }
      }
      let reasons = Set(decision.scores.flatMap { $0.because.map(\.rule) })
      for title in expectation.because where !reasons.contains(title) {
        failures.append("\(text): \"\(title)\" gave no points")
      }
    }
    return failures
  }
}

extension TestCase {
  /// The name of the test's lead: its id, or `test`.
  fileprivate func leadName(_ program: Program) -> Text {
    guard let id = program.idField, case .text(let name)? = values[id.index] else { return "test" }
    return name
  }
}
