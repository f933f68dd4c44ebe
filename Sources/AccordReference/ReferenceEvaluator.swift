package import AccordSemantics
import AccordSource
package import AccordValues

/// Decides leads by walking the typed program: the executable specification of the language.
package struct ReferenceEvaluator: Sendable {
  package let program: Program
  private let rules: String

  /// An evaluator of one version of the rules.
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
    evaluation.run(program.evaluationOrder)
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

  /// Decides a lead and keeps what was computed, so that more can be asked.
  ///
  /// - Parameter tracing: as for `decide`.
  package func examine(_ lead: Lead, asOf: Instant, tracing: Bool = false) -> Examination {
    var evaluation = Evaluation(program: program, lead: lead, asOf: asOf, tracing: tracing)
    let decision = finish(&evaluation)
    return Examination(decision, evaluation)
  }

  /// The values of expressions for a lead, nil where they are unknown, when only some declarations are computed.
  ///
  /// - Parameter order: everything that the expressions read, directly or not, each after what it reads itself.
  package func values(
    of expressions: [Expression], for lead: Lead, asOf: Instant, computing order: [Reference]
  ) -> [Value?] {
    var evaluation = Evaluation(program: program, lead: lead, asOf: asOf, tracing: false)
    evaluation.run(order)
    if expressions.contains(where: \.asksRoute) { evaluation.route = evaluation.evaluateRoute() }
    return expressions.map { evaluation.evaluate($0).value }
  }
}

/// A lead that has been decided, of which more can be asked: any expression of the rules, in one evaluation.
///
/// Conditions inside the `where` of a list are about single items and have no answer for the lead.
package struct Examination: Sendable {
  /// A name that was read, and its value.
  package typealias Observed = TraceEntry.Observed

  package let decision: Decision
  private var evaluation: Evaluation

  /// A condition, or one of the conditions joined by `and` and `or` in it.
  package struct Part: Sendable {
    /// As written in the rules.
    package let text: String
    package let outcome: Truth
    package let observed: [Observed]
    package let parts: [Part]
  }

  init(_ decision: Decision, _ evaluation: Evaluation) {
    self.decision = decision
    self.evaluation = evaluation
  }

  /// The value of an expression; nil when it is unknown.
  package mutating func value(of expression: Expression) -> Value? { evaluation.evaluate(expression).value }

  /// The outcome of a condition.
  package mutating func truth(of condition: Expression) -> Truth { evaluation.evaluate(condition).truth }

  /// The places of the promises that the lead breaks: those whose condition is no. (Clause 8.13)
  package mutating func brokenPromises() -> [Int] {
    evaluation.program.promises.indices.filter {
      evaluation.evaluate(evaluation.program.promises[$0].condition).truth == .no
    }
  }

  /// Whether the lead went to a target; a label, when given, must be the step's.
  package mutating func isRouted(to target: Route.Target, label: String?) -> Bool {
    evaluation.isRouted(to: target, label: label)
  }

  /// Whether a line of a score applies: yes when its condition is, or when it pays for an item or a period.
  package mutating func truth(of line: ScoreEntry.Points) -> Truth {
    switch line.source {
    case .always: .yes
    case .when(let condition): truth(of: condition)
    case .each(let each): evaluation.pay(each, line.amount).truth
    case .silence(let silence): evaluation.pay(silence, line.amount).truth
    }
  }

  /// A condition taken apart at `and`, `or` and `not`, each part with its outcome and what it saw.
  package mutating func parts(of condition: Expression) -> [Part] { evaluation.parts([condition]) }

  /// The names that an expression reads, with their values.
  package func observed(by expression: Expression) -> [Observed] {
    evaluation.observed(expression).uniqued()
  }

  /// The value of a field; nil when it is missing.
  package func value(of field: ID<Field>) -> Value? { evaluation.lead.values[field.index] }
}
