package import AccordRecord
import AccordSemantics
package import AccordValues

/// Which periods a report speaks of: for each metric its last ripe one, and those around it. (Clause 11.10)
package struct ReportScope: Sendable {
  /// One for each name of a metric, in the order in which they are declared.
  package let rows: [Row]

  /// A metric and its periods.
  package struct Row: Sendable {
    /// The place of the metric in the plan.
    package let metric: Int
    /// The period of which the number is told.
    package let period: CalendarPeriod
    /// The periods before it, the nearest first.
    package let before: [CalendarPeriod]
    /// Those that are over and not ripe, the earliest first.
    package let open: [CalendarPeriod]
  }

  /// How many periods before the last one are shown.
  static let periodsBefore = 5
  /// How many that are not ripe are looked at: a metric that looks ten years ahead has a hundred of them.
  static let mostOpen = 24

  /// Why there is no report.
  package struct Failure: Error, Equatable {
    package let message: String
  }

  /// - Parameter chosen: a period that was asked for; nil for each metric the last that is ripe.
  package init(_ plan: ReportPlan, asOf: Instant, chosen: CalendarPeriod?) throws(Failure) {
    let zone = plan.zone
    func isOver(_ period: CalendarPeriod, after length: Duration?) -> Bool {
      guard let end = period.end(in: zone) else { return false }
      guard let due = length.map({ end.adding($0) }) ?? end else { return false }
      return due <= asOf
    }
    if let chosen {
      guard chosen.rhythm == plan.rhythm else {
        throw Failure(
          message:
            "'\(chosen.name)' is a \(chosen.rhythm.noun), and the teams look at their numbers \(plan.rhythm.rawValue); name a \(plan.rhythm.noun), such as \(plan.rhythm.example)"
        )
      }
      guard isOver(chosen, after: nil) else {
        throw Failure(
          message:
            "\(chosen.name) is not over at \(asOf); a part of a \(chosen.rhythm.noun) would not be comparable with a whole one"
        )
      }
    }
    let now = CalendarPeriod(plan.rhythm, containing: zone.date(of: asOf))
    var rows: [Row] = []
    for (index, planned) in plan.metrics.enumerated() {
      let metric = planned.metric
      var period: CalendarPeriod? = chosen ?? now.previous
      var open: [CalendarPeriod] = []
      if chosen == nil {
        while let candidate = period, !isOver(candidate, after: metric.within) {
          open.append(candidate)
          period = candidate.previous
        }
      }
      guard let told = period, metric.isInForce(on: told.lastDay) else { continue }
      var before: [CalendarPeriod] = []
      while before.count < ReportScope.periodsBefore, let earlier = (before.last ?? told).previous,
        metric.isInForce(on: earlier.lastDay)
      {
        before.append(earlier)
      }
      rows.append(
        Row(
          metric: index, period: told, before: before,
          open: open.prefix(ReportScope.mostOpen).filter { metric.isInForce(on: $0.lastDay) }.reversed()))
    }
    // Of several of one name that are counted in different periods the newest.
    self.rows = rows.filter { row in
      let name = plan.metrics[row.metric].metric.name
      return !rows.contains { plan.metrics[$0.metric].metric.name == name && $0.period > row.period }
    }
  }
}
