import AccordReference
import AccordSemantics
package import AccordValues

/// What a condition of a metric comes to, for a decision.
package enum Judgement: UInt8, Sendable {
  case no
  case unknown
  case yes
  /// Unknown because the decision lacks what the condition reads.
  case notRecorded
}

/// What a metric says of one decision, with some answers after it.
package struct MetricAnswer: Sendable, Equatable {
  /// Whether the lead is meant.
  package var of: Judgement
  /// Whether it is counted; of a metric that counts nothing, yes.
  package var counts: Judgement
  /// Whether it is in what it is counted out of.
  package var outOf: Judgement
  /// What is added up; nil where that is unknown.
  package var amount: Decimal?
  /// When it came to what the metric waits for; nil where it has not.
  package var time: Instant?
}

/// Asks metrics about decisions of one version of the rules.
struct MetricQuestions {
  let record: RecordRules
  private let evaluator: ReferenceEvaluator
  private let answers: ID<Field>?

  init(_ record: RecordRules) {
    self.record = record
    evaluator = ReferenceEvaluator(record.program)
    answers = record.program.answers
  }

  /// - Parameters:
  ///   - given: the answers that count.
  ///   - end: not before any of them.
  func ask(_ metric: Metric, _ decision: RecordedDecision, _ given: [[Value?]], until end: Instant)
    -> MetricAnswer
  {
    var values = decision.values
    if let answers { values[answers.index] = .records(given) }
    var examination = evaluator.examine(Lead(name: decision.lead, values: values), asOf: end)
    func judge(_ condition: Expression?) -> Judgement {
      guard let condition else { return .yes }
      if !given.isEmpty, !areItemsRecorded(condition) { return .notRecorded }
      switch examination.truth(of: condition) {
      case .yes: return .yes
      case .no: return .no
      case .unknown: return isRecorded(condition) ? .unknown : .notRecorded
      }
    }
    func isRecorded(_ expression: Expression) -> Bool {
      expression.fieldsRead.allSatisfy { !decision.absent.contains($0.index) }
    }
    // An item of which something is unknown does not count, which would pass for a no.
    func areItemsRecorded(_ expression: Expression) -> Bool {
      expression.fieldsReadOfItems.allSatisfy { !decision.absent.contains($0.index) }
    }
    var answer = MetricAnswer(of: judge(metric.of), counts: .yes, outOf: judge(metric.outOf))
    switch metric.measure {
    case .leads: break
    case .counts(let condition): answer.counts = judge(condition)
    case .adds(let expression):
      if given.isEmpty || areItemsRecorded(expression),
        case .number(let amount)? = examination.value(of: expression)
      {
        answer.amount = amount
      } else {
        answer.counts = isRecorded(expression) && areItemsRecorded(expression) ? .unknown : .notRecorded
      }
    case .takes(let expression):
      if given.isEmpty || areItemsRecorded(expression),
        case .time(let time)? = examination.value(of: expression)
      {
        answer.time = time
      } else if !isRecorded(expression) {
        answer.counts = .notRecorded
      }
    }
    return answer
  }
}

extension Expression {
  /// The fields that are asked for of each item of a list.
  fileprivate var fieldsReadOfItems: Set<ID<Field>> {
    var found: Set<ID<Field>> = []
    walk { inner in
      switch inner.kind {
      case .aggregate(_, let items), .quantified(_, let items):
        for condition in items.expressions { found.formUnion(condition.fieldsRead) }
      default: break
      }
    }
    return found
  }
}
