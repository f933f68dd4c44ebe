package import AccordRecord
import AccordSemantics
import AccordValues

/// Counts what a report shows, lead by lead.
package struct ReportCounter: RecordVisitor {
  private let scope: ReportScope
  /// For each row of the scope and each period that it shows.
  private(set) var cells: [[MetricCell]]
  /// For each row of the scope and each group of the plan the values that there are, in the period of which the number is told.
  private(set) var groupCells: [[[GroupValue: MetricCell]]]
  /// For each metric of the plan what became of the answers.
  private(set) var fates: [[Int]]
  /// What is written of each case; nil when nobody wants it.
  private let writer: CaseWriter?
  package private(set) var written: [UInt8] = []
  private(set) var first: Instant?
  /// Which cases are told; nil tells none.
  private let draw: StoryDraw?
  private(set) var candidates = StoryCandidates()
  /// The metrics of which stories are told, by the places of their rows: those that count something about answers.
  private let tellingRows: [(row: Int, name: String)]

  /// A counter that has seen nothing.
  ///
  /// - Parameters:
  ///   - draw: which cases are told; nil tells none.
  ///   - writer: writes all cases; nil writes none.
  package init(_ scope: ReportScope, _ plan: ReportPlan, draw: StoryDraw? = nil, writer: CaseWriter? = nil) {
    self.scope = scope
    self.writer = writer
    self.draw = draw
    tellingRows = scope.rows.enumerated().compactMap { index, row in
      let planned = plan.metrics[row.metric]
      guard planned.readsAnswers, case .counts = planned.metric.measure else { return nil }
      return (index, planned.metric.name)
    }
    cells = scope.rows.map { row in row.shown.map { _ in MetricCell() } }
    groupCells = scope.rows.map { _ in plan.groups.map { _ in [:] } }
    fates = plan.metrics.map { _ in [Int](repeating: 0, count: AnswerFate.allCases.count) }
  }

  package mutating func visit(_ history: LeadHistory) {
    for (index, row) in scope.rows.enumerated() {
      for metric in row.metrics {
        for found in history.cases[metric] {
          guard let place = row.place(of: found.period), row.shown[place].metric == metric else { continue }
          count(index, place, history.groups(of: found)) { $0.count(found) }
        }
      }
      for stay in history.stays {
        guard let place = row.place(of: stay.period) else { continue }
        let metric = row.shown[place].metric
        // A lead is in one group in a period: where it has a case, in that of its start.
        let start = history.cases[metric].first { $0.period == stay.period }
        let values = start.map { history.groups(of: $0) } ?? history.groups(at: stay)
        count(index, place, values) { $0.count(stay.standings[metric]) }
      }
    }
    for metric in fates.indices where !history.answers.isEmpty {
      for fate in history.fates(of: metric) { fates[metric][fate.rawValue] += 1 }
    }
    if let draw { note(history, draw) }
    if let start = history.start { first = first.map { min($0, start) } ?? start }
    writer?.write(history, to: &written)
  }

  private mutating func note(_ history: LeadHistory, _ draw: StoryDraw) {
    for (index, name) in tellingRows {
      let row = scope.rows[index]
      for found in history.cases[row.metric] where found.period == row.period {
        guard LeadCase.State.told.contains(found.state) else { continue }
        let lot = StoryDraw.lot(history.lead, name, row.period)
        candidates.add(.init(row: index, state: found.state), lot, most: draw.needed) {
          StoryCandidate(
            lot: lot, lead: history.lead, start: found.start, decision: history.decision(of: found),
            answers: history.answers(of: found))
        }
      }
    }
  }

  private mutating func count(
    _ row: Int, _ place: Int, _ values: [GroupValue], _ body: (inout MetricCell) -> Void
  ) {
    body(&cells[row][place])
    guard place == 0 else { return }
    // Behind the groups stand arms, by which no number is divided.
    for (group, value) in values.prefix(groupCells[row].count).enumerated() {
      body(&groupCells[row][group][value, default: MetricCell()])
    }
  }

  mutating func add(_ other: ReportCounter) {
    for row in cells.indices {
      for place in cells[row].indices { cells[row][place].add(other.cells[row][place]) }
      for group in groupCells[row].indices {
        groupCells[row][group].merge(other.groupCells[row][group]) { one, other in
          var sum = one
          sum.add(other)
          return sum
        }
      }
    }
    for metric in fates.indices {
      for fate in fates[metric].indices { fates[metric][fate] += other.fates[metric][fate] }
    }
    if let draw { candidates.add(other.candidates, most: draw.needed) }
    if let theirs = other.first { first = first.map { min($0, theirs) } ?? theirs }
  }
}
