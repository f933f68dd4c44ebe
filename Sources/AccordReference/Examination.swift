package import AccordSemantics
import AccordValues

/// A lead that has been decided, of which more can be asked: any expression of the rules, in one evaluation.
///
/// Conditions inside the `where` of a list are about single items and have no answer for the lead.
package struct Examination: Sendable {
  package let decision: Decision
  private var evaluation: Evaluation

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
  package mutating func parts(of condition: Expression) -> [TraceEntry.Part] { evaluation.parts([condition]) }

  /// The names that an expression reads, with their values.
  package func observed(by expression: Expression) -> [TraceEntry.Observed] {
    evaluation.observed(expression).uniqued()
  }

  /// The value of a field; nil when it is missing.
  package func value(of field: ID<Field>) -> Value? { evaluation.lead.values[field.index] }
}
