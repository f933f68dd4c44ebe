import AccordRecord
import AccordSemantics
import AccordValues

/// Which metric says what is worth something, for commands that look at one.
enum WorthMetric {
  /// The name of the metric; wrong usage where it is none, or where there are several and none is named.
  ///
  /// - Parameter mayAdd: whether one that adds is meant, too.
  static func name(_ given: String?, _ plan: ReportPlan, mayAdd: Bool = false) throws -> String {
    let fitting = plan.metrics.filter { planned in
      switch planned.metric.measure {
      case .counts: true
      case .adds: mayAdd
      case .leads, .takes: false
      }
    }.map(\.metric.name).uniqued()
    let list = fitting.map { "'\($0)'" }.joined(separator: ", ")
    let verb = mayAdd ? "count or add" : "count"
    if let given {
      if fitting.contains(given) { return given }
      let isThere = plan.metrics.contains { $0.metric.name == given }
      throw Failures.wrongUsage(
        (isThere
          ? "the metric '\(given)' counts nothing, and what is asked is which leads are counted"
          : "the rules have no metric '\(given)'")
          + (fitting.isEmpty ? "" : "; those that \(verb) are \(list)"))
    }
    guard let only = fitting.first else {
      throw Failures.wrongUsage(
        "the rules have no 'metric' with 'counts', which says what is worth something")
    }
    guard fitting.count == 1 else {
      throw Failures.wrongUsage(
        "say with '--metric' what is worth something; the metrics that \(verb) are \(list)")
    }
    return only
  }
}
