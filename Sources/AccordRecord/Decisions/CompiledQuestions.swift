internal import AccordEngine
import AccordSemantics
import AccordValues

/// What metrics and groups ask of a decision, compiled: for those of one version of the rules that were made with one input.
///
/// Answers are not among what is asked here: the lead has none yet.
final class CompiledQuestions: Sendable {
  let plan: Plan
  /// The list of a lead of which nobody has answered anything; nil where it is not known what was answered.
  let noAnswers: BroughtAnswers?
  /// The fields whose values are wanted themselves.
  let shown: [ID<Field>]
  private let metrics: [AskedMetric]

  /// The places of what is read of every decision among `Plan.passing`; behind them come the paths at which something must be.
  enum Head: Int, CaseIterable {
    case lead, asOf, rules, source

    var key: Reading.Key {
      let name: Text =
        switch self {
        case .lead: "lead"
        case .asOf: "as_of"
        case .rules: "rules"
        case .source: "source"
        }
      return Reading.Key(path: [name])
    }
  }

  /// Nil where there is something that cannot be compiled.
  ///
  /// - Parameters:
  ///   - source: the input; nil for the lead block.
  ///   - metrics: as the rules of the record read them; nil where they make no sense there.
  init?(
    _ record: RecordRules, source: String?, metrics: [Metric?], shown: Set<ID<Field>>, areAnswersGiven: Bool
  ) {
    let program = record.program
    var questions = Questions(answers: program.answers, areAnswersGiven: areAnswersGiven)
    self.metrics = metrics.map { questions.ask($0) }
    // Who asks no metric does not depend on what metrics read.
    let needed = metrics.isEmpty ? shown : record.fieldsNeeded
    let asking = record.asking(questions.conditions, values: questions.values, wanted: needed)
    let paths = record.presence(of: needed).map { part in part.paths.map { Reading.Key(path: $0) } }
    guard
      let plan = Plan(
        asking, input: asking.input(named: source), passing: Head.allCases.map { [$0.key] } + paths.uniqued())
    else { return nil }
    self.plan = plan
    self.shown = shown.sorted { $0.index < $1.index }
    guard areAnswersGiven, program.answers != nil else {
      noAnswers = nil
      return
    }
    guard let none = AnswersByLead.none(asking).flatMap({ BroughtAnswers($0, plan: plan) }) else {
      return nil
    }
    noAnswers = none
  }

  /// Whether the decision that a machine looks at says something of all that is asked, and nothing that does not read.
  func isRecorded(_ machine: Machine) -> Bool {
    machine.isReadWhole
      && (Head.allCases.count..<plan.passing.count).allSatisfy { machine.isThere($0) == true }
  }

  /// What each metric says of it.
  func answers(_ machine: Machine) -> [MetricAnswer] { metrics.map { $0.answer(machine) } }
}

/// Where a machine has what a metric asks.
private struct AskedMetric {
  var of = AskedCondition.settled(.notRecorded)
  var counts = AskedCondition.settled(.notRecorded)
  var outOf = AskedCondition.settled(.notRecorded)
  /// The `let` of what is added up, and of the time that is waited for.
  var amount: Int?
  var time: Int?
  /// That of the hours in which it is waited for.
  var hours: Int?

  func answer(_ machine: Machine) -> MetricAnswer {
    var answer = MetricAnswer(
      of: of.judgement(machine), counts: counts.judgement(machine), outOf: outOf.judgement(machine))
    if let amount {
      if case .number(let number)? = machine.value(ofBinding: amount) {
        answer.amount = number
      } else {
        answer.counts = .unknown
      }
    }
    if let time, case .time(let instant)? = machine.value(ofBinding: time) { answer.time = instant }
    if let hours, case .text(let name)? = machine.value(ofBinding: hours) { answer.hours = name }
    return answer
  }
}

private enum AskedCondition {
  case settled(Judgement)
  /// The definition that it is.
  case definition(Int)

  func judgement(_ machine: Machine) -> Judgement {
    switch self {
    case .settled(let judgement): return judgement
    case .definition(let index):
      return switch machine.truth(ofDefinition: index) {
      case .yes: .yes
      case .no: .no
      case .unknown: .unknown
      }
    }
  }
}

/// Gathers what is asked.
private struct Questions {
  let answers: ID<Field>?
  let areAnswersGiven: Bool
  private(set) var conditions: [Expression] = []
  private(set) var values: [Expression] = []

  init(answers: ID<Field>?, areAnswersGiven: Bool) {
    self.answers = answers
    self.areAnswersGiven = areAnswersGiven
  }

  mutating func ask(_ metric: Metric?) -> AskedMetric {
    var asked = AskedMetric()
    guard let metric else { return asked }
    asked.of = ask(metric.of)
    asked.outOf = ask(metric.outOf)
    switch metric.measure {
    case .leads: asked.counts = .settled(.yes)
    case .counts(let condition): asked.counts = ask(condition)
    case .adds(let value): asked.amount = ask(value, settling: &asked.counts)
    case .takes(let value, let hours):
      asked.time = ask(value, settling: &asked.counts)
      if let hours {
        values.append(hours)
        asked.hours = values.count - 1
      }
    }
    return asked
  }

  private mutating func ask(_ condition: Expression?) -> AskedCondition {
    guard let condition else { return .settled(.yes) }
    guard isTold(condition) else { return .settled(.notRecorded) }
    conditions.append(condition)
    return .definition(conditions.count - 1)
  }

  private mutating func ask(_ value: Expression, settling counts: inout AskedCondition) -> Int? {
    guard isTold(value) else { return nil }
    counts = .settled(.yes)
    values.append(value)
    return values.count - 1
  }

  /// What was answered is not recorded where nobody has brought answers.
  private func isTold(_ expression: Expression) -> Bool {
    areAnswersGiven || !(answers.map { expression.fieldsRead.contains($0) } ?? false)
  }
}
