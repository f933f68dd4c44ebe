package import AccordRecord
package import AccordSemantics
import AccordValues

/// Rules that decide leads of a record, and the definition by which they take them.
package struct BacktestSide: Sendable {
  package let name: String
  package let rules: RuleSet
  /// The place of these rules among those that decide; those of the record are the first.
  let place: Int
  package let definition: String

  package init(name: String, rules: RuleSet, place: Int, definition: String) {
    self.name = name
    self.rules = rules
    self.place = place
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
  /// When it began.
  let day: CalendarDate
  /// By lot, the same for everybody: the order of leads with the same points.
  let lot: UInt64
}

/// Cases that are not compared.
package struct BacktestLeftOut: Sendable {
  package var study = StudyLeftOut()
  /// Whose decisions do not hold what came in.
  package var withoutInput = 0
  /// Which the rules decide otherwise than the record says, so that what came in is not all there.
  package var notAsRecorded = 0
  /// From which another side can read no lead.
  package var notRead = 0

  mutating func add(_ other: BacktestLeftOut) {
    study.add(other.study)
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
  /// For each of the rules that decide the fields of which any lead had a value.
  private(set) var seen: [Set<String>]

  /// Decides what a plan asks for.
  package init(_ plan: BacktestPlan) {
    self.plan = plan
    seen = plan.replays.map { _ in [] }
  }

  package mutating func visit(_ history: LeadHistory) {
    for found in plan.scope.cases(of: history, leavingOut: &leftOut.study) { add(found, of: history) }
  }

  private mutating func add(_ found: StudyScope.Found, of history: LeadHistory) {
    let recorded = found.decision
    guard let input = recorded.member("input") else {
      leftOut.withoutInput += 1
      return
    }
    let source = recorded.string("source")
    let decided = plan.replays.map { $0.decide(input, source: source, asOf: found.lead.start) }
    if found.isOwn, !(decided[0]?.decision.agrees(with: recorded) ?? false) {
      leftOut.notAsRecorded += 1
      return
    }
    let read = decided.compactMap { $0 }
    guard read.count == decided.count else {
      leftOut.notRead += 1
      return
    }
    for (place, found) in read.enumerated() { seen[place].formUnion(found.seen) }
    let decisions = plan.sides.map { read[$0.place].decision }
    let taken = zip(decisions, plan.sides).map { decision, side in
      decision.definitions.first { $0.name == side.definition }?.truth ?? .unknown
    }
    let ranks = plan.rank.map { rank in
      decisions.map { decision in decision.scores.first { $0.name == rank }?.points ?? .zero }
    }
    let isKnown = !plan.scope.planned.readsAnswers || !history.answers(of: found.lead).isEmpty
    cases.append(
      BacktestCase(
        isCounted: found.lead.isCountedSoFar, amount: found.lead.amount, taken: taken, ranks: ranks,
        isWorked: isKnown || recorded.isHandedOver, day: found.day,
        lot: TicketHash.mix(TicketHash.fnv(history.lead.utf8))))
  }
}

/// What is decided again, by which rules.
package struct BacktestPlan: Sendable {
  package let scope: StudyScope
  package let sides: [BacktestSide]
  /// The score by which leads are put in order; nil where that is not asked.
  package let rank: String?
  /// One for each of the rules that decide, those of the record first.
  let replays: [Replay]

  /// - Parameter sides: by the places of their rules.
  package init(_ scope: StudyScope, sides: [BacktestSide], rank: String?) {
    self.scope = scope
    self.sides = sides
    self.rank = rank
    // Sides with different definitions of the same rules are decided once.
    replays = sides.indices.filter { $0 == 0 || sides[$0 - 1].place != sides[$0].place }
      .map { Replay(sides[$0].rules) }
  }
}
