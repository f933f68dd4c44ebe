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
    /// Which leads of those with answers have decisions.
    package var answered: Set<Text> = []
    /// By the fingerprints of their rules, how many decisions there are and when the first was made.
    package var rules: [Text: (decisions: Int, first: Instant)] = [:]
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
      run.answered.formUnion(part.answered)
      run.rules.merge(part.rules) { ($0.decisions + $1.decisions, min($0.first, $1.first)) }
    }
    return run
  }

  private func count<Visitor: RecordVisitor>(_ bucket: Int, _ visitor: Visitor) throws -> Run<Visitor> {
    let bytes = try buckets.rows(bucket)
    var visitor = visitor
    var run = Run<Visitor>()
    var places: [(hash: UInt64, place: Int)] = []
    bytes.withUnsafeBytes { bytes in
      var place = 0
      while place < bytes.count {
        let head = DecisionRow.head(UnsafeRawBufferPointer(rebasing: bytes[place...]))
        places.append((head.hash, place))
        place += max(head.length, DecisionRow.headLength)
      }
    }
    places.sort { $0.hash == $1.hash ? $0.place < $1.place : $0.hash < $1.hash }
    var start = 0
    while start < places.count {
      let end = places[start...].firstIndex { $0.hash != places[start].hash } ?? places.count
      let rows = bytes.withUnsafeBytes { bytes in
        places[start..<end].compactMap { place in
          DecisionRow(
            UnsafeRawBufferPointer(rebasing: bytes[place.place...]), metrics: setup.plan.metrics.count,
            groups: setup.plan.groups.count)
        }
      }
      // Two leads have one hash hardly ever.
      for (_, rows) in Dictionary(grouping: rows, by: \.lead).sorted(by: { $0.key < $1.key }) {
        visitor.visit(bringTogether(rows, &run))
      }
      start = end
    }
    run.visitors = [visitor]
    return run
  }

  private func bringTogether<Visitor: RecordVisitor>(
    _ rows: [DecisionRow], _ run: inout Run<Visitor>
  ) -> LeadHistory {
    run.leads += 1
    for row in rows {
      let known = run.rules[row.rules]
      run.rules[row.rules] = ((known?.decisions ?? 0) + 1, min(known?.first ?? row.asOf, row.asOf))
    }
    // Of several of one moment the last one that was read counts.
    let ordered = rows.enumerated().sorted { one, other in
      one.element.asOf == other.element.asOf
        ? one.offset < other.offset : one.element.asOf < other.element.asOf
    }.map(\.element)
    var decisions: [DecisionRow] = []
    for row in ordered {
      if decisions.last?.asOf == row.asOf { decisions.removeLast() }
      decisions.append(row)
    }
    run.superseded += rows.count - decisions.count
    let lead = decisions[0].lead
    let answers = setup.answers?.lists[lead] ?? []
    if !answers.isEmpty { run.answered.insert(lead) }
    return LeadBuilder(setup: setup, decisions: decisions, answers: answers).history
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
    var read: [Int: RecordedDecision] = [:]
    /// With answers the decision is asked again.
    func ask(_ metric: Int, _ decision: Int, _ given: Range<Int>) -> MetricAnswer {
      let row = decisions[decision]
      let planned = setup.plan.metrics[metric]
      guard planned.readsAnswers, let last = given.last else { return row.answers[metric] }
      if read[decision] == nil { read[decision] = setup.decision(of: row) }
      guard let again = read[decision] else { return row.answers[metric] }
      var asked = setup.about(
        again, version: row.version, Array(answers[given]), until: max(answered[last], row.asOf))
      return setup.ask(planned, &asked, version: row.version)
    }
    let finder = CaseFinder(
      plan: setup.plan, decided: decided, answered: answered, ask: ask,
      begin: { setup.plan.watch?.begin(of: decisions[$0]) })
    let cases = setup.plan.metrics.indices.map { finder.cases(of: $0) }
    return LeadHistory(
      lead: decisions[0].lead, decisions: decisions, answers: answers, cases: cases, stays: stays(cases))
  }

  private func stays(_ cases: [[LeadCase]]) -> [LeadHistory.Stay] {
    var stays: [LeadHistory.Stay] = []
    var first = 0
    while first < decisions.count {
      let period = setup.plan.period(of: decisions[first].asOf)
      let end = decisions[first...].firstIndex { setup.plan.period(of: $0.asOf) != period } ?? decisions.count
      let standings = setup.plan.metrics.indices.map { metric -> LeadStanding in
        if cases[metric].contains(where: { $0.period == period }) { return .started }
        let told = decisions[first..<end].map { $0.answers[metric].of }
        if told.contains(.yes) { return .before }
        if told.contains(.notRecorded) { return .notRecorded }
        return told.contains(.unknown) ? .undecided : .never
      }
      stays.append(LeadHistory.Stay(period: period, standings: standings, decision: end - 1))
      first = end
    }
    return stays
  }
}
