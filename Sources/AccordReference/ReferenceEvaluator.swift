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

  fileprivate func finish(_ evaluation: inout Evaluation) -> Decision {
    evaluation.run(program.evaluationOrder)
    let proposition = evaluation.evaluatePropositions()
    evaluation.findRoute()
    var decision = Decision(lead: evaluation.lead.name, asOf: evaluation.asOf, rules: rules)
    decision.source = evaluation.lead.source
    decision.experiments = evaluation.arms
    decision.segments = zip(program.segments, evaluation.segments).map { segments, outcome in
      let value: Text? = if case .known(.choice(let name)) = outcome { name } else { nil }
      return .init(name: segments.name, isDraft: segments.isDraft, isHidden: segments.isHidden, value: value)
    }
    decision.scores = evaluation.scores.compactMap { $0 }
    decision.definitions = zip(program.definitions, evaluation.definitions).map {
      .init(name: $0.name, isDraft: $0.isDraft, truth: $1?.truth ?? .unknown)
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
    var examination = examine(lead, asOf: asOf)
    return examination.truth(of: condition)
  }

  /// A lead that can be asked about; what is asked is computed then.
  ///
  /// - Parameter tracing: as for `decide`.
  package func examine(_ lead: Lead, asOf: Instant, tracing: Bool = false) -> Examination {
    Examination(self, Evaluation(program: program, lead: lead, asOf: asOf, tracing: tracing))
  }
}

/// A lead of which anything can be asked: the decision, or any expression of the rules. What an answer stands on is
/// computed when it is first asked for, so a question about a few rules of thousands costs only those.
///
/// Conditions inside the `where` of a list are about single items and have no answer for the lead.
package struct Examination: Sendable {
  /// A name that was read, and its value.
  package typealias Observed = TraceEntry.Observed

  private let evaluator: ReferenceEvaluator
  private var evaluation: Evaluation
  private var decided: Decision?

  /// A condition, or one of the conditions joined by `and` and `or` in it.
  package struct Part: Sendable {
    /// As written in the rules.
    package let text: String
    package let outcome: Truth
    package let observed: [Observed]
    package let parts: [Part]
  }

  init(_ evaluator: ReferenceEvaluator, _ evaluation: Evaluation) {
    self.evaluator = evaluator
    self.evaluation = evaluation
  }

  /// The same lead if a score came to other points than it does.
  package func supposing(_ points: Decimal, of score: ID<Score>) -> Examination {
    var examination = self
    examination.evaluation = evaluation.restarted()
    examination.evaluation.suppose(points, of: score)
    examination.decided = nil
    return examination
  }

  /// The decision; all that was not computed yet is.
  package var decision: Decision {
    mutating get {
      if let decided { return decided }
      // Afresh, because a question is no rule, and its problems are none of the decision.
      evaluation = evaluation.restarted()
      let decision = evaluator.finish(&evaluation)
      decided = decision
      return decision
    }
  }

  /// Computes what an answer stands on; after the decision, that is there.
  private mutating func prepare(_ expressions: [Expression]) {
    if decided == nil { evaluation.prepare(expressions) }
  }

  // MARK: Questions

  /// The value of an expression; nil when it is unknown.
  package mutating func value(of expression: Expression) -> Value? { answer(to: expression).value }

  /// The outcome of a condition.
  package mutating func truth(of condition: Expression) -> Truth { answer(to: condition).truth }

  private mutating func answer(to expression: Expression) -> Answer {
    prepare([expression])
    return evaluation.evaluate(expression)
  }

  /// The places of the promises that the lead breaks: those whose condition is no. (Clause 8.13)
  package mutating func brokenPromises() -> [Int] {
    let promises = evaluator.program.promises
    return promises.indices.filter { truth(of: promises[$0].condition) == .no }
  }

  /// Whether the decision is wanted; yes where nothing is said.
  package mutating func isWanted() -> Truth { evaluator.program.filter.map { truth(of: $0) } ?? .yes }

  /// The moment for which the lead is looked at.
  package var asOf: Instant { evaluation.asOf }

  /// Where the lead goes; nil when no step takes it.
  package var route: RouteOutcome? {
    mutating get {
      evaluation.findRoute()
      return evaluation.route
    }
  }

  /// Whether the lead went to a target; a label, when given, must be the step's.
  package mutating func isRouted(to target: Route.Target, label: String?) -> Bool {
    evaluation.findRoute()
    prepare([target.expression].compactMap { $0 })
    return evaluation.isRouted(to: target, label: label)
  }

  /// Which proposition fits and which was promised; nil when the rules have none.
  package var proposition: PropositionOutcome? {
    mutating get {
      if let decided { return decided.proposition }
      prepare(evaluator.program.propositions.flatMap(\.conditions))
      return evaluation.evaluatePropositions()
    }
  }

  /// The points of a score, with what they come from.
  package mutating func outcome(of score: ID<Score>) -> ScoreOutcome? {
    evaluation.compute([.score(score)])
    return evaluation.scores[score.index]
  }

  /// Whether a line of a score applies: yes when its condition is, or when it pays for an item or a period.
  package mutating func truth(of line: ScoreEntry.Points) -> Truth {
    prepare(line.expressions)
    switch line.source {
    case .always: return .yes
    case .when(let condition): return truth(of: condition)
    case .each(let each): return evaluation.pay(each, line.amount).truth
    case .silence(let silence): return evaluation.pay(silence, line.amount).truth
    }
  }

  /// A condition taken apart at `and`, `or` and `not`, each part with its outcome and what it saw.
  package mutating func parts(of condition: Expression) -> [Part] {
    prepare([condition])
    return evaluation.parts([condition])
  }

  /// The names that an expression reads, with their values.
  package mutating func observed(by expression: Expression) -> [Observed] {
    prepare([expression])
    return evaluation.observed(expression).uniqued()
  }

  /// The value of a field; nil when it is missing.
  package func value(of field: ID<Field>) -> Value? { evaluation.lead.values[field.index] }
}
