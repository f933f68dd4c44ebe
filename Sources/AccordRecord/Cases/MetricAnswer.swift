import AccordReference
import AccordSemantics
package import AccordValues

/// What a condition of a metric comes to, for a decision.
package enum Judgement: UInt8, Sendable {
  case no
  case unknown
  case yes
  /// Not to be told, because the decision lacks what the condition reads.
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
  /// The hours in which that time counts; nil for all day long.
  package var hours: Text?
}

/// Asks metrics about decisions of one version of the rules.
final class MetricQuestions: Sendable {
  let record: RecordRules
  fileprivate let evaluator: ReferenceEvaluator
  private let answers: ID<Field>?

  init(_ record: RecordRules) {
    self.record = record
    evaluator = ReferenceEvaluator(record.program)
    answers = record.program.answers
  }

  /// The text that something makes of a decision; nil where it is not known.
  func text(_ expression: Expression, of decision: RecordedDecision) -> Text? {
    let lead = Lead(name: decision.lead, values: decision.values)
    var examination = evaluator.examine(lead, asOf: decision.asOf)
    guard case .text(let text)? = examination.value(of: expression) else { return nil }
    return text
  }

  /// A decision that metrics can be asked about, with some answers.
  ///
  /// - Parameters:
  ///   - given: the answers that count; nil where it is not known what was answered.
  ///   - end: not before any of them.
  func about(_ decision: RecordedDecision, _ given: [[Value?]]?, until end: Instant) -> AskedDecision {
    var decision = decision
    if let answers { decision.note(given.map { .records($0) }, at: answers.index) }
    return AskedDecision(self, decision, end)
  }
}

/// A decision with the answers that count.
struct AskedDecision {
  private let questions: MetricQuestions
  private let decision: RecordedDecision
  private let end: Instant
  private var examination: Examination

  fileprivate init(_ questions: MetricQuestions, _ decision: RecordedDecision, _ end: Instant) {
    self.questions = questions
    self.decision = decision
    self.end = end
    examination = questions.evaluator.examine(Lead(name: decision.lead, values: decision.values), asOf: end)
  }

  /// What a metric says of it.
  mutating func ask(_ metric: Metric) -> MetricAnswer {
    var answer = MetricAnswer(of: judge(metric.of), counts: .yes, outOf: judge(metric.outOf))
    switch metric.measure {
    case .leads: break
    case .counts(let condition): answer.counts = judge(condition)
    case .adds(let expression):
      switch value(of: expression) {
      case .told(.number(let amount)?): answer.amount = amount
      case .told: answer.counts = .unknown
      case .notRecorded: answer.counts = .notRecorded
      }
    case .takes(let expression, let hours):
      if let hours, case .told(.text(let name)?) = value(of: hours) { answer.hours = name }
      switch value(of: expression) {
      case .told(.time(let time)?): answer.time = time
      case .told: break
      case .notRecorded: answer.counts = .notRecorded
      }
    }
    return answer
  }

  private mutating func judge(_ condition: Expression?) -> Judgement {
    guard let condition else { return .yes }
    switch value(of: condition) {
    case .told(.flag(let isMet)?): return isMet ? .yes : .no
    case .told: return .unknown
    case .notRecorded: return .notRecorded
    }
  }

  // MARK: What is not recorded

  private enum Outcome: Equatable {
    /// A value, or nil for what is unknown.
    case told(Value?)
    case notRecorded
  }

  /// How many ways in which what is not recorded may have been are looked at.
  private static let mostWays = 64

  /// What an expression comes to, unless that depends on what is not recorded: then what it would have been is not known, and
  /// neither a no nor a default may stand for it. (Clause 11.8)
  private mutating func value(of expression: Expression) -> Outcome {
    guard !decision.absent.isEmpty else { return .told(examination.outcome(of: expression)) }
    func evaluate(_ values: [Value?]) -> Value? {
      var examination = questions.evaluator.examine(Lead(name: decision.lead, values: values), asOf: end)
      return examination.outcome(of: expression)
    }
    let absent = expression.fieldsRead.map(\.index).filter(decision.absent.contains).sorted()
    guard !absent.isEmpty else { return .told(examination.outcome(of: expression)) }
    // Whatever it was, the outcome has to be the same: all its values are tried where there are few.
    var ways: [[Value?]] = [decision.values]
    for field in absent {
      guard let values = questions.record.program.fields[field].type.allValues,
        ways.count * (values.count + 1) <= Self.mostWays
      else { return .notRecorded }
      ways = ways.flatMap { way in
        [way]
          + values.map { value in
            var other = way
            other[field] = value
            return other
          }
      }
    }
    let first = evaluate(ways[0])
    // Unknown with nothing known is what any rule makes of it.
    guard first != nil, ways.dropFirst().allSatisfy({ evaluate($0) == first }) else { return .notRecorded }
    return .told(first)
  }
}

extension Examination {
  /// The value of an expression, of a condition yes or no; nil for what is unknown.
  fileprivate mutating func outcome(of expression: Expression) -> Value? {
    guard expression.type == .flag else { return value(of: expression) }
    switch truth(of: expression) {
    case .yes: return .flag(true)
    case .no: return .flag(false)
    case .unknown: return nil
    }
  }
}
