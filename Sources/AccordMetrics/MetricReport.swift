package import AccordRecord
package import AccordSemantics
package import AccordValues

/// The numbers of a period: all metrics, all groups, what was answered, and what was left out. (Section 11)
package struct MetricReport: Sendable {
  package let title: String?
  package let rhythm: CalendarPeriod.Rhythm
  package let zone: TimeZoneTable
  package let asOf: Instant
  package let record: RecordFacts
  package let rows: [Row]
  /// What reports are divided by.
  package let groups: [String]
  package let answers: [AnsweredField]
  /// Cases as people tell them; none unless they were asked for.
  package let stories: [StoryGroup]

  /// What a record consists of.
  package struct RecordFacts: Sendable {
    /// When the first decision was made; nil of an empty record.
    package var begins: Instant?
    package var leads = 0
    package var decisions = 0
    /// Those that were not the last one of their moment.
    package var superseded = 0
    /// Those that were made later than the report is seen.
    package var later = 0
    package var rejectedDecisions = 0
    /// Answers that were read, rejects among them.
    package var answers = 0
    package var rejectedAnswers = 0
    /// Those that say again what was said, were corrected, or are later than the report.
    package var dropped = 0
    /// Those to leads without a decision.
    package var withoutDecision = 0
    /// The rules that made the decisions, the first first.
    package var rules: [(fingerprint: String, first: Instant, decisions: Int)] = []

    package init() {}
  }

  /// A metric.
  package struct Row: Sendable {
    package let metric: Metric
    package let period: CalendarPeriod
    /// Whether all cases of the period have had their time.
    package let isRipe: Bool
    package let cell: MetricCell
    /// The periods before it, the nearest first.
    package let before: [(period: CalendarPeriod, cell: MetricCell)]
    /// Those that are over, and not ripe.
    package let open: [(period: CalendarPeriod, cell: MetricCell)]
    /// For each group of the report the values that there are, the largest first.
    package let groups: [[(value: GroupValue, cell: MetricCell)]]
    /// What became of the answers, over the whole record; nil of a metric that asks for none.
    package let fates: [AnswerFate: Int]?
  }

  /// What was chosen in a drop-down.
  package struct AnsweredField: Sendable {
    package let name: String
    package let options: [(option: Text, label: Text?, count: Int)]
    package let period: CalendarPeriod
  }

  /// - Parameters:
  ///   - facts: without what counting shows.
  ///   - draw: which cases are told; nil tells none.
  package init(
    _ setup: RecordSetup, _ scope: ReportScope, _ run: RecordCounter.Run<ReportCounter>, _ facts: RecordFacts,
    draw: StoryDraw? = nil
  ) {
    let plan = setup.plan
    var sum = ReportCounter(scope, plan, draw: draw)
    for part in run.visitors { sum.add(part) }
    var facts = facts
    facts.begins = sum.first
    facts.leads = run.leads
    facts.superseded = run.superseded
    facts.later = facts.decisions - run.rules.all.values.reduce(0) { $0 + $1.decisions }
    let answered = setup.answers?.lists.items.count ?? 0
    facts.withoutDecision = answered - run.answers
    facts.dropped = facts.answers - facts.rejectedAnswers - answered
    facts.rules = run.rules.all.map {
      (fingerprint: $0.key.string, first: $0.value.first, decisions: $0.value.decisions)
    }
    .sorted { ($0.first, $0.fingerprint) < ($1.first, $1.fingerprint) }
    func finished(_ cell: MetricCell) -> MetricCell {
      var cell = cell
      cell.finish()
      return cell
    }
    rows = scope.rows.enumerated().map { index, row in
      let planned = plan.metrics[row.metric]
      let cells = sum.cells[index].map(finished)
      func cell(_ period: CalendarPeriod) -> MetricCell {
        row.place(of: period).map { cells[$0] } ?? MetricCell()
      }
      let groups = sum.groupCells[index].map { values in
        values.map { (value: $0.key, cell: finished($0.value)) }.sorted { one, other in
          one.cell.leads == other.cell.leads ? one.value < other.value : one.cell.leads > other.cell.leads
        }
      }
      let fates = Dictionary(
        uniqueKeysWithValues: AnswerFate.allCases.map { ($0, sum.fates[row.metric][$0.rawValue]) })
      return Row(
        metric: planned.metric, period: row.period, isRipe: row.isRipe, cell: cell(row.period),
        before: row.before.map { ($0, cell($0)) }, open: row.open.map { ($0.period, cell($0.period)) },
        groups: groups, fates: planned.readsAnswers ? fates : nil)
    }
    let newest = setup.rules.program(at: setup.asOf)
    title = newest.agreement.title
    rhythm = plan.rhythm
    zone = plan.zone
    asOf = setup.asOf
    record = facts
    groups = plan.groups
    let rows = self.rows
    stories = scope.rows.indices.flatMap { index in
      LeadCase.State.told.compactMap { state -> StoryGroup? in
        guard let draw, let found = sum.candidates.byOutcome[.init(row: index, state: state)] else {
          return nil
        }
        return StoryGroup(
          metric: rows[index].metric, period: rows[index].period, state: state,
          cases: rows[index].cell[state],
          stories: found.dropFirst(draw.count * (draw.draw - 1)).map {
            Story($0, newest, showsNotes: draw.showsNotes)
          })
      }
    }
    let last = CalendarPeriod(plan.rhythm, containing: plan.zone.date(of: setup.asOf)).previous
    answers =
      last.map { MetricReport.answered(newest, setup, in: scope.rows.map(\.period).max() ?? $0) } ?? []
  }

  /// Whether a target is missed, by chance or not.
  package var missesTarget: Bool {
    rows.contains { row in
      row.target.map { !$0.isMet } ?? false
    }
  }

  /// How often each option was chosen in a period, those that nobody chose included.
  private static func answered(_ program: Program, _ setup: RecordSetup, in period: CalendarPeriod)
    -> [AnsweredField]
  {
    guard let type = program.answerType, let answers = setup.answers else { return [] }
    var counts: [Int: [Value: Int]] = [:]
    for item in answers.lists.items {
      guard let at = answers.instant(of: item), setup.plan.period(of: at) == period else { continue }
      for column in type.columns.indices {
        if let value = item[column] { counts[column, default: [:]][value, default: 0] += 1 }
      }
    }
    return type.columns.enumerated().compactMap { index, column in
      guard case .choice(let vocabulary) = column.type, !program.isPersonalAnswer(index) else { return nil }
      let options = vocabulary.names.map { Text($0) }.map { option in
        (option: option, label: vocabulary.labels[option], count: counts[index]?[.choice(option)] ?? 0)
      }
      let ordered = options.enumerated().sorted { one, other in
        one.element.count == other.element.count
          ? one.offset < other.offset : one.element.count > other.element.count
      }
      return AnsweredField(name: column.name, options: ordered.map(\.element), period: period)
    }
  }
}

extension MetricReport.Row {
  /// Whether there is a number: not before all cases have had their time, and not where nothing was decided.
  package var isTold: Bool { isRipe && cell.leads > 0 }

  /// Whether the target is met; nil where there is no number, or nothing was agreed.
  package var target: TargetOutcome? {
    isTold ? TargetOutcome(MetricNumber(cell, of: metric), of: metric) : nil
  }
}

extension GroupValue: Comparable {
  /// By code points; what is not known, and what is not recorded, behind all values.
  package static func < (left: GroupValue, right: GroupValue) -> Bool {
    switch (left, right) {
    case (.value(let one), .value(let other)): one < other
    case (.value, _), (.notKnown, .notRecorded): true
    default: false
    }
  }
}
