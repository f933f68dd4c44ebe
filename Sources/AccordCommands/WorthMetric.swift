import AccordRecord
import AccordSemantics
import AccordValues

/// Which metric says what is worth something, for commands that look at one.
enum WorthMetric {
  /// The place of the metric in a plan: of several that have the name at different times the newest, because what they count
  /// is not the same; wrong usage where it is none, or where there are several names and none is given.
  ///
  /// - Parameter mayAdd: whether one that adds is meant, too.
  static func place(_ given: String?, _ plan: ReportPlan, mayAdd: Bool = false) throws -> Int {
    let name = try name(given, plan, mayAdd: mayAdd)
    let places = plan.metrics.indices.filter { plan.metrics[$0].metric.name == name }
    func begins(_ place: Int) -> Int { plan.metrics[place].metric.from?.daysSinceEpoch ?? .min }
    guard let newest = places.max(by: { begins($0) < begins($1) }) else {
      throw Failures.wrongUsage("the rules have no metric '\(name)'")
    }
    if places.count > 1 {
      Terminal.say("accord: of the metrics '\(name)' of several times, only the newest is looked at")
    }
    return newest
  }

  private static func name(_ given: String?, _ plan: ReportPlan, mayAdd: Bool) throws -> String {
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
