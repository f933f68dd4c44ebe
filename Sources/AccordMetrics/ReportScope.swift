package import AccordRecord
import AccordSemantics
package import AccordValues

/// Which periods a report speaks of: for each metric its last ripe one, and those around it. (Clause 11.10)
package struct ReportScope: Sendable {
  /// One for each name of a metric that tells of some period, in the order in which they are declared.
  package let rows: [Row]

  /// The name of a metric and its periods.
  package struct Row: Sendable {
    /// The place of the metric in the plan that tells of the period.
    package let metric: Int
    /// The period of which the number is told.
    package let period: CalendarPeriod
    /// Whether all cases of it have had their time.
    package let isRipe: Bool
    /// The periods before it of which the same metric tells, the nearest first.
    package let before: [CalendarPeriod]
    /// Those that are over and not ripe, the earliest first, each with the metric that tells of it.
    package let open: [(period: CalendarPeriod, metric: Int)]
    /// The places of the metrics that tell of some period, each once.
    let metrics: [Int]
    /// All periods that are shown, each with the metric that tells of it; first that of which the number is told.
    let shown: [(period: CalendarPeriod, metric: Int)]

    init(
      metric: Int, period: CalendarPeriod, isRipe: Bool, before: [CalendarPeriod],
      open: [(period: CalendarPeriod, metric: Int)]
    ) {
      self.metric = metric
      self.period = period
      self.isRipe = isRipe
      self.before = before
      self.open = open
      metrics = ([metric] + open.map(\.metric)).uniqued()
      shown = ([period] + before).map { ($0, metric) } + open
    }

    /// The place of a period among those that are shown; nil for one that is not.
    func place(of period: CalendarPeriod) -> Int? { shown.firstIndex { $0.period == period } }
  }

  /// How many periods before the last one are shown.
  static let periodsBefore = 5
  /// How many that are not ripe are shown: a metric that looks ten years ahead has a hundred of them.
  static let mostOpen = 24
  /// How far back a ripe one is looked for.
  private static let mostPeriods = 600

  /// Why there is no report.
  package struct Failure: Error, Equatable {
    package let message: String
  }

  /// - Parameter chosen: a period that was asked for; nil for each metric the last that is ripe.
  package init(_ plan: ReportPlan, asOf: Instant, chosen: CalendarPeriod?) throws(Failure) {
    if let chosen {
      guard chosen.rhythm == plan.rhythm else {
        throw Failure(
          message:
            "'\(chosen.name)' is a \(chosen.rhythm.noun), and the teams look at their numbers \(plan.rhythm.rawValue); name a "
            + "\(plan.rhythm.noun), such as \(plan.rhythm.example)")
      }
      guard chosen.isOver(at: asOf, plan.zone) else {
        throw Failure(
          message:
            "\(chosen.name) is not over at \(asOf); a part of a \(chosen.rhythm.noun) would not be comparable with a whole one"
        )
      }
    }
    let last = CalendarPeriod(plan.rhythm, containing: plan.zone.date(of: asOf)).previous
    let names = plan.metrics.map(\.metric.name).uniqued()
    rows = names.compactMap { name in
      let versions = plan.metrics.indices.filter { plan.metrics[$0].metric.name == name }
      func version(_ period: CalendarPeriod) -> Int? { versions.first { plan.tells($0, of: period) } }
      func isRipe(_ period: CalendarPeriod, _ metric: Int) -> Bool {
        period.isOver(at: asOf, plan.zone, after: plan.metrics[metric].metric.within)
      }
      if let chosen {
        return version(chosen).map { metric in
          Row(
            metric: metric, period: chosen, isRipe: isRipe(chosen, metric),
            before: ReportScope.before(chosen, metric, plan), open: [])
        }
      }
      var open: [(period: CalendarPeriod, metric: Int)] = []
      var period = last
      for _ in 0..<ReportScope.mostPeriods {
        guard let candidate = period else { break }
        period = candidate.previous
        guard let metric = version(candidate) else { continue }
        guard isRipe(candidate, metric) else {
          open.append((candidate, metric))
          continue
        }
        return Row(
          metric: metric, period: candidate, isRipe: true,
          before: ReportScope.before(candidate, metric, plan),
          open: open.prefix(ReportScope.mostOpen).reversed())
      }
      // None can be told yet: the first that will be.
      return open.popLast().map { first in
        Row(
          metric: first.metric, period: first.period, isRipe: false, before: [],
          open: open.prefix(ReportScope.mostOpen).reversed())
      }
    }
  }

  private static func before(_ period: CalendarPeriod, _ metric: Int, _ plan: ReportPlan) -> [CalendarPeriod]
  {
    var before: [CalendarPeriod] = []
    while before.count < periodsBefore, let earlier = (before.last ?? period).previous,
      plan.tells(metric, of: earlier)
    {
      before.append(earlier)
    }
    return before
  }
}

extension CalendarPeriod {
  /// Whether so much time has passed since its end.
  fileprivate func isOver(at instant: Instant, _ zone: TimeZoneTable, after length: Duration? = nil) -> Bool {
    guard let end = end(in: zone), let due = length.map({ end.adding($0) }) ?? end else { return false }
    return due <= instant
  }
}
