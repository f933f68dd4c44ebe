package import AccordSemantics
import AccordValues

/// What metrics would say of a single lead that has just been decided, with all that was answered to it: what tests ask.
/// (Clause 11.13)
package struct MetricTrial {
  private let record: RecordRules
  private let lead: Lead
  private let zone: TimeZoneTable
  private let rhythm: CalendarPeriod.Rhythm

  /// Nil for rules without metrics.
  package init?(_ program: Program, _ lead: Lead) {
    guard let record = program.record, !record.metrics.isEmpty else { return nil }
    self.record = record
    self.lead = lead
    zone = program.agreement.zone
    rhythm = program.agreement.rhythm
  }

  /// Yes when the lead is counted, no when it is looked at and is not, unknown when it is left out; nil for a metric that is
  /// not in force.
  package func state(of name: String, for decision: Decision) -> (truth: Truth, reason: String)? {
    let day = CalendarPeriod(rhythm, containing: zone.date(of: decision.asOf)).lastDay
    guard let metric = record.metrics.first(where: { $0.name == name && $0.isInForce(on: day) }) else {
      return nil
    }
    let questions = MetricQuestions(record)
    let recorded = RecordedDecision(decision, of: lead, record)
    let answers = self.answers
    let answered = answers.map(\.at)
    let since = record.program.feedback.first?.from.flatMap { zone.instant(date: $0, microsecondOfDay: 0) }
    let planned = PlannedMetric(
      metric: metric, versions: [metric], readsAnswers: record.asksForAnswers(metric), readsOnlyAnswers: false
    )
    let finder = CaseFinder(
      plan: ReportPlan(planned, rhythm: rhythm, zone: zone, answersSince: since), decided: [decision.asOf],
      answered: answered,
      ask: { _, _, given in
        let end = given.last.map { max(answered[$0], decision.asOf) } ?? decision.asOf
        var asked = questions.about(recorded, answers[given].map(\.item), until: end)
        return asked.ask(metric)
      }, openings: { name, _ in record.program.openings(of: name) })
    guard let found = finder.cases(of: 0).first else {
      let isUnknown = finder.judgement(0, 0) != .no
      return (
        .unknown,
        isUnknown
          ? "whether the lead is one of those that it speaks of is unknown"
          : "it does not speak of such leads"
      )
    }
    return switch found.state {
    case .counted: (.yes, "the lead is counted")
    case .not: (.no, "the lead is looked at and not counted")
    case .outside: (.unknown, "the lead is not in 'out of'")
    case .beforeFeedback: (.unknown, "no answers were collected yet then")
    case .open, .notKnown, .notRecorded: (.unknown, "what it asks of the lead is unknown")
    }
  }

  /// What was answered to the lead, in the order of the times.
  private var answers: [(at: Instant, item: [Value?])] {
    // The list of answers is the last field of a lead.
    guard record.program.answers != nil, let time = record.program.answerType?.timeColumn,
      case .records(let rows)? = lead.values.last ?? nil
    else { return [] }
    let timed = rows.compactMap { row -> (at: Instant, item: [Value?])? in
      guard case .time(let at)? = row[time] else { return nil }
      return (at, row)
    }
    return timed.enumerated().sorted { one, other in
      one.element.at == other.element.at ? one.offset < other.offset : one.element.at < other.element.at
    }.map(\.element)
  }
}
