package import AccordRecord
package import AccordSemantics
import AccordValues

/// Rules that decide leads of a record, and the definition by which they take them.
package struct BacktestSide: Sendable {
  package let name: String
  package let rules: RuleSet
  package let definition: String

  package init(name: String, rules: RuleSet, definition: String) {
    self.name = name
    self.rules = rules
    self.definition = definition
  }
}

/// A case, decided again by each side.
struct BacktestCase: Sendable {
  let isCounted: Bool
  let amount: Decimal?
  /// For each side whether it takes the lead.
  let taken: [Truth]
  /// For each side the points by which leads are put in order; nil where that is not asked.
  let ranks: [Decimal]?
  /// Whether anybody could have found out what comes of it.
  let isWorked: Bool
  /// By lot, the same for everybody: the order of leads with the same points.
  let lot: UInt64
}

/// Cases that are not compared.
package struct BacktestLeftOut: Sendable {
  package var states: [LeadCase.State: Int] = [:]
  package var otherRules = 0
  /// Whose decisions do not hold what came in.
  package var withoutInput = 0
  /// Which the rules decide otherwise than the record says, so that what came in is not all there.
  package var notAsRecorded = 0
  /// From which another side can read no lead.
  package var notRead = 0

  mutating func add(_ other: BacktestLeftOut) {
    states.merge(other.states) { $0 + $1 }
    otherRules += other.otherRules
    withoutInput += other.withoutInput
    notAsRecorded += other.notAsRecorded
    notRead += other.notRead
  }
}

/// Decides the cases of a metric again.
package struct BacktestVisitor: RecordVisitor {
  private let plan: BacktestPlan
  private(set) var cases: [BacktestCase] = []
  private(set) var leftOut = BacktestLeftOut()
  /// For each side the fields of which any lead had a value.
  private(set) var seen: [Set<String>]
  private(set) var days: ClosedRange<CalendarDate>?

  /// Decides what a plan asks for.
  package init(_ plan: BacktestPlan) {
    self.plan = plan
    seen = plan.sides.map { _ in [] }
  }

  package mutating func visit(_ history: LeadHistory) {
    for found in history.cases[plan.metric] where plan.report.tells(plan.metric, of: found.period) {
      add(found, of: history, readsAnswers: plan.report.metrics[plan.metric].readsAnswers)
    }
  }

  private mutating func add(_ found: LeadCase, of history: LeadHistory, readsAnswers: Bool) {
    guard found.state.isIn else {
      leftOut.states[found.state, default: 0] += 1
      return
    }
    guard let recorded = history.decision(of: found) else { return }
    let isOwn = history.rules(of: found).string == plan.fingerprint
    guard isOwn || plan.isAnyRules else {
      leftOut.otherRules += 1
      return
    }
    guard let input = recorded.member("input") else {
      leftOut.withoutInput += 1
      return
    }
    let source = recorded.text("source")
    let decided = plan.replays.map { $0.decide(input, source: source, asOf: found.start) }
    if isOwn,
      !(plan.own.decide(input, source: source, asOf: found.start)?.decision.agrees(with: recorded) ?? false)
    {
      leftOut.notAsRecorded += 1
      return
    }
    let read = decided.compactMap { $0 }
    guard read.count == decided.count else {
      leftOut.notRead += 1
      return
    }
    for (side, found) in read.enumerated() { seen[side].formUnion(found.seen) }
    let decisions = read.map(\.decision)
    let taken = zip(decisions, plan.sides).map { decision, side in
      decision.definitions.first { $0.name == side.definition }?.truth ?? .unknown
    }
    let ranks = plan.rank.map { rank in
      decisions.map { decision in decision.scores.first { $0.name == rank }?.points ?? .zero }
    }
    let day = plan.report.zone.date(of: found.start)
    days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
    cases.append(
      BacktestCase(
        isCounted: found.isCountedSoFar, amount: found.amount, taken: taken, ranks: ranks,
        isWorked: !readsAnswers || recorded.isHandedOver || !history.answers(of: found).isEmpty,
        lot: TicketHash.mix(TicketHash.fnv(history.lead.utf8))))
  }
}

/// What is decided again, by which rules.
package struct BacktestPlan: Sendable {
  package let report: ReportPlan
  /// The place of the metric in the plan of the report.
  package let metric: Int
  package let sides: [BacktestSide]
  /// The score by which leads are put in order; nil where that is not asked.
  package let rank: String?
  let isAnyRules: Bool
  let fingerprint: String
  /// The rules of the record.
  let own: Replay
  let replays: [Replay]

  /// - Parameters:
  ///   - metric: its place in the plan of the report.
  ///   - rules: those of the record.
  ///   - isAnyRules: whether decisions by other rules are taken as if they were of these.
  package init(
    report: ReportPlan, metric: Int, rules: RuleSet, sides: [BacktestSide], rank: String?, isAnyRules: Bool
  ) {
    self.report = report
    self.metric = metric
    self.sides = sides
    self.rank = rank
    self.isAnyRules = isAnyRules
    fingerprint = String(rules.fingerprint.prefix(16))
    own = Replay(rules)
    replays = sides.map { Replay($0.rules) }
  }
}
