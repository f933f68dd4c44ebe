import AccordSemantics
package import AccordValues
internal import Dispatch
internal import Synchronization

/// Sees the leads of a record one after the other, in no order that means anything. There is one for each bucket.
package protocol RecordVisitor: Sendable {
  /// Sees a lead.
  mutating func visit(_ history: LeadHistory)
}

/// Brings the decisions of each lead together, and finds its cases.
package struct RecordCounter: Sendable {
  private let setup: RecordSetup
  private let buckets: RowBuckets

  package init(_ setup: RecordSetup, _ buckets: RowBuckets) {
    self.setup = setup
    self.buckets = buckets
  }

  /// What came of bringing a record together.
  package struct Run<Visitor: RecordVisitor>: Sendable {
    /// One for each bucket, in an order that is always the same.
    package var visitors: [Visitor] = []
    package var leads = 0
    /// How many decisions were not the last one of their moment.
    package var superseded = 0
    /// How many answers there are to leads that have decisions.
    package var answers = 0
    /// By the fingerprints of their rules, how many decisions there are and when the first was made.
    package internal(set) var rules = RuleCounts()
  }

  /// Counts all buckets, on all cores; the result does not depend on how many there are.
  ///
  /// - Throws: `OutputError` when what waited in a file cannot be read again.
  package func run<Visitor: RecordVisitor>(_ makeVisitor: @Sendable () -> Visitor) throws -> Run<Visitor> {
    let parts = Mutex<[Int: Result<Run<Visitor>, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: RowBuckets.count) { bucket in
      let part = Result { try count(bucket, makeVisitor()) }
      parts.withLock { $0[bucket] = part }
    }
    let done = parts.withLock { $0 }
    var run = Run<Visitor>()
    for bucket in 0..<RowBuckets.count {
      guard let part = try done[bucket]?.get() else { continue }
      run.visitors += part.visitors
      run.leads += part.leads
      run.superseded += part.superseded
      run.answers += part.answers
      run.rules.add(part.rules)
    }
    return run
  }

  private func count<Visitor: RecordVisitor>(_ bucket: Int, _ visitor: Visitor) throws -> Run<Visitor> {
    var reader = RowReader(
      try buckets.rows(bucket), metrics: setup.plan.metrics.count,
      groups: setup.plan.groups.count + setup.plan.experiments.count)
    var visitor = visitor
    var run = Run<Visitor>()
    let places = reader.places
    var start = 0
    while start < places.count {
      var end = start
      var rows: [DecisionRow] = []
      while end < places.count, places[end].hash == places[start].hash {
        if let row = reader.row(at: places[end].place, lead: rows.last?.lead) { rows.append(row) }
        end += 1
      }
      start = end
      for rows in RecordCounter.byLead(rows) { visitor.visit(bringTogether(rows, &run)) }
    }
    run.visitors = [visitor]
    return run
  }

  /// The rows of each lead, of those that have one hash: two leads have hardly ever.
  private static func byLead(_ rows: [DecisionRow]) -> [[DecisionRow]] {
    guard let lead = rows.first?.lead else { return [] }
    if rows.allSatisfy({ $0.lead == lead }) { return [rows] }
    return Dictionary(grouping: rows, by: \.lead).sorted { $0.key < $1.key }.map(\.value)
  }

  private func bringTogether<Visitor: RecordVisitor>(
    _ rows: [DecisionRow], _ run: inout Run<Visitor>
  ) -> LeadHistory {
    run.leads += 1
    for row in rows { run.rules.note(row) }
    // Of several of one moment the last one that was read counts.
    var decisions: [DecisionRow] = []
    decisions.reserveCapacity(rows.count)
    for row in RecordCounter.inOrder(rows) {
      if decisions.last?.asOf == row.asOf { decisions.removeLast() }
      decisions.append(row)
    }
    run.superseded += rows.count - decisions.count
    let lead = decisions[0].lead
    let answers = setup.answers?.lists[lead] ?? []
    run.answers += answers.count
    return LeadBuilder(setup: setup, decisions: decisions, answers: answers).history
  }

  /// By their times, those of one moment as they were read; mostly they are so already.
  private static func inOrder(_ rows: [DecisionRow]) -> [DecisionRow] {
    if zip(rows, rows.dropFirst()).allSatisfy({ $0.asOf <= $1.asOf }) { return rows }
    return rows.enumerated().sorted { one, other in
      one.element.asOf == other.element.asOf
        ? one.offset < other.offset : one.element.asOf < other.element.asOf
    }.map(\.element)
  }
}

/// By the fingerprints of their rules, how many decisions there are and when the first was made.
package struct RuleCounts: Sendable {
  /// How many there are by the same rules, and when the first was made.
  package typealias Count = (decisions: Int, first: Instant)

  private var counts: [Text: Count] = [:]
  /// Those of the last one, which are not in `counts`: most decisions are by the rules of the one before.
  private var last: (rules: Text, count: Count)?

  /// The counts by fingerprint.
  package var all: [Text: Count] {
    var whole = self
    whole.putBack()
    return whole.counts
  }

  private mutating func putBack() {
    if let last { counts[last.rules] = last.count }
    last = nil
  }

  mutating func note(_ row: DecisionRow) {
    let rules = row.said.rules
    if last?.rules != rules {
      putBack()
      last = (rules, counts.removeValue(forKey: rules) ?? (0, row.asOf))
    }
    last?.count.decisions += 1
    if let first = last?.count.first, row.asOf < first { last?.count.first = row.asOf }
  }

  mutating func add(_ other: RuleCounts) {
    putBack()
    counts.merge(other.all) { ($0.decisions + $1.decisions, min($0.first, $1.first)) }
  }
}

/// Makes the history of one lead.
private struct LeadBuilder {
  let setup: RecordSetup
  let decisions: [DecisionRow]
  let answers: [[Value?]]

  var history: LeadHistory {
    let answered = answers.map { setup.answers?.instant(of: $0) ?? setup.asOf }
    let decided = decisions.map(\.asOf)
    /// What was asked last: several metrics often look equally far.
    var last: (decision: Int, given: Range<Int>, asked: AskedDecision?) = (-1, 0..<0, nil)
    /// With answers the decision is asked again.
    func ask(_ metric: Int, _ decision: Int, _ given: Range<Int>) -> MetricAnswer {
      let planned = setup.plan.metrics[metric]
      guard planned.readsAnswers, let latest = given.last else {
        return decisions[decision].said.answers[metric]
      }
      let row = decisions[decision]
      if last.decision != decision || last.given != given {
        let asked = setup.about(
          setup.decision(of: row), version: row.version, Array(answers[given]),
          until: max(answered[latest], row.asOf))
        last = (decision, given, asked)
      }
      return setup.ask(planned, &last.asked, version: row.version)
    }
    let finder = CaseFinder(
      plan: setup.plan, decided: decided, answered: answered, ask: ask,
      begin: { setup.plan.watch?.begin(of: decisions[$0]) },
      openings: { setup.openings(of: $0, version: decisions[$1].version) })
    let cases = setup.plan.metrics.indices.map { finder.cases(of: $0) }
    return LeadHistory(
      lead: decisions[0].lead, decisions: decisions, answers: answers, cases: cases, stays: stays(cases))
  }

  private func stays(_ cases: [[LeadCase]]) -> [LeadHistory.Stay] {
    var stays: [LeadHistory.Stay] = []
    var first = 0
    while first < decisions.count {
      let period = setup.plan.period(of: decisions[first].asOf)
      var end = first + 1
      while end < decisions.count, setup.plan.period(of: decisions[end].asOf) == period { end += 1 }
      let standings = setup.plan.metrics.indices.map { metric -> LeadStanding in
        if cases[metric].contains(where: { $0.period == period }) { return .started }
        return standing(of: metric, in: first..<end)
      }
      stays.append(LeadHistory.Stay(period: period, standings: standings, decision: end - 1))
      first = end
    }
    return stays
  }

  /// Why a lead has no case of a metric, by decisions that began none.
  private func standing(of metric: Int, in decisions: Range<Int>) -> LeadStanding {
    var standing = LeadStanding.never
    for decision in decisions {
      switch self.decisions[decision].said.answers[metric].of {
      case .yes: return .before
      case .notRecorded: standing = .notRecorded
      case .unknown: if standing == .never { standing = .undecided }
      case .no: break
      }
    }
    return standing
  }
}
