package import AccordRecord
package import AccordSemantics
import AccordValues

/// Which cases of a record are studied: those of a metric whose time is over, of leads that the rules at hand have decided.
package struct StudyScope: Sendable {
  package let report: ReportPlan
  /// The place of the metric in the plan of the report.
  private let metric: Int
  /// The first digits of the fingerprint of the rules, as decisions show it.
  private let fingerprint: String
  /// Whether decisions by other rules are taken as if they were of these.
  private let isAnyRules: Bool

  /// - Parameters:
  ///   - metric: its place in the plan of the report.
  ///   - isAnyRules: whether decisions by other rules are taken as if they were of these.
  package init(report: ReportPlan, metric: Int, rules: RuleSet, isAnyRules: Bool) {
    self.report = report
    self.metric = metric
    fingerprint = String(rules.fingerprint.prefix(16))
    self.isAnyRules = isAnyRules
  }

  /// The metric.
  package var planned: PlannedMetric { report.metrics[metric] }

  /// A case, and the decision with which it began.
  struct Found {
    let lead: LeadCase
    let decision: RawValue
    /// Whether the rules at hand have made it.
    let isOwn: Bool
    let day: CalendarDate
  }

  /// The cases of a lead; the others are counted.
  func cases(of history: LeadHistory, leavingOut leftOut: inout StudyLeftOut) -> [Found] {
    var cases: [Found] = []
    for found in history.cases[metric] where report.tells(metric, of: found.period) {
      guard found.state.isIn else {
        leftOut.states[found.state, default: 0] += 1
        continue
      }
      guard let decision = history.decision(of: found) else { continue }
      let isOwn = history.rules(of: found).string == fingerprint
      guard isOwn || isAnyRules else {
        leftOut.otherRules += 1
        continue
      }
      cases.append(
        Found(lead: found, decision: decision, isOwn: isOwn, day: report.zone.date(of: found.start)))
    }
    return cases
  }
}

/// Cases that are not in a study.
package struct StudyLeftOut: Sendable {
  package var states: [LeadCase.State: Int] = [:]
  /// Those decided by other rules.
  package var otherRules = 0

  mutating func add(_ other: StudyLeftOut) {
    states.merge(other.states) { $0 + $1 }
    otherRules += other.otherRules
  }

  private var counts: [(state: LeadCase.State, count: Int)] {
    LeadCase.State.allCases.filter { !$0.isIn }.map { ($0, states[$0] ?? 0) }
  }

  /// Each kind with its number, for a line that names all.
  var words: [String] {
    counts.map { "\($0.state.rawValue.replacing("_", with: " ")) \($0.count.grouped)" }
      + ["by other rules \(otherRules.grouped)"]
  }

  /// The members of an object.
  var members: [(String, String)] {
    counts.map { ($0.state.rawValue, String($0.count)) } + [("other_rules", String(otherRules))]
  }
}
