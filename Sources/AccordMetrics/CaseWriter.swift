package import AccordRecord
package import AccordSemantics
import AccordStream
import AccordValues

/// Writes cases as rows of CSV, one each: for tools that divide numbers in other ways, and cannot come to another denominator.
package struct CaseWriter: Sendable {
  private let plan: ReportPlan
  /// What a lead is called; nil calls it by its id.
  private let alias: HashedName?

  package init(_ plan: ReportPlan, alias: HashedName? = nil) {
    self.plan = plan
    self.alias = alias
  }

  /// The names of the columns.
  package var header: [UInt8] {
    Array(
      CSVLine.text(
        ["metric", "period", "lead", "start", "end", "state", "amount", "seconds"]
          + plan.groups.map { "by_\($0)" } + plan.experiments.map { "arm_\($0)" } + ["rules"]
      ).utf8)
  }

  /// The rows of all parts. Where leads have other names, they are in the order of their letters: any other would tell of
  /// the ids.
  package func rows(_ parts: [[UInt8]]) -> [UInt8] {
    let all = Array(parts.joined())
    guard alias != nil else { return all }
    let lines = all.split(separator: UInt8(ascii: "\n")).sorted { $0.lexicographicallyPrecedes($1) }
    return lines.flatMap { $0 + [UInt8(ascii: "\n")] }
  }

  /// Adds the cases of a lead, each of the metric that tells of its period.
  func write(_ history: LeadHistory, to bytes: inout [UInt8]) {
    for (index, planned) in plan.metrics.enumerated() {
      for found in history.cases[index] where plan.tells(index, of: found.period) {
        let cells =
          [
            planned.metric.name, found.period.name,
            alias?(history.lead.string) ?? history.lead.string,
            found.start.description, found.end?.description ?? "", found.state.rawValue,
            found.amount?.description ?? "", found.taken.map { String($0 / 1_000_000) } ?? "",
          ] + history.groups(of: found).map(\.name) + [history.rules(of: found).string]
        bytes += Array(CSVLine.text(cells).utf8)
      }
    }
  }
}
