import AccordRecord
import AccordSemantics
import AccordStream
import AccordValues

extension MetricReport {
  /// The report as rows of CSV, one for each metric and group; the columns are the same for all rules.
  package var csv: String {
    var lines = [CSVLine.text(MetricReport.columns)]
    for row in rows {
      lines.append(line(row, row.cell, by: "all", group: "all", before: row.before.first?.cell))
      for (name, cells) in zip(groups, row.groups) {
        for (value, cell) in cells { lines.append(line(row, cell, by: name, group: value.name, before: nil)) }
      }
    }
    return lines.joined()
  }

  private static let columns: [String] =
    [
      "period", "metric", "by", "group", "of", "counted", "value", "low", "high", "p90_seconds", "largest",
      "target", "target_met", "by_chance", "previous_of", "previous_counted",
    ] + MetricCell().parts.map(\.name)

  private func line(_ row: Row, _ cell: MetricCell, by: String, group: String, before: MetricCell?) -> String
  {
    let number = MetricNumber(cell, of: row.metric)
    let outcome = by == "all" ? row.target : nil
    let target = by == "all" ? row.metric.target : nil
    var cells = [row.period.name, row.metric.name, by, group]
    cells += [String(cell.share.of), String(number.counted(cell))]
    cells += row.isRipe && cell.leads > 0 ? number.cells(cell) : Array(repeating: "", count: 5)
    cells += [target?.cell ?? "", MetricReport.word(outcome?.isMet), MetricReport.word(outcome?.isByChance)]
    cells += [
      before.map { String($0.share.of) } ?? "",
      before.map { String(MetricNumber($0, of: row.metric).counted($0)) } ?? "",
    ]
    return CSVLine.text(cells + cell.parts.map { String($0.count) })
  }

  private static func word(_ truth: Bool?) -> String { truth.map { $0 ? "yes" : "no" } ?? "" }
}

extension MetricCell {
  /// Where all cases and all leads are: what is not in the number is left out for one of these reasons. (Clause 11.8)
  var parts: [(name: String, count: Int)] {
    [
      ("cases", cases), ("not_in_out_of", self[.outside]), ("still_open", self[.open]),
      ("not_known", self[.notKnown]),
      ("before_feedback", self[.beforeFeedback]), ("not_recorded", self[LeadCase.State.notRecorded]),
      ("leads", leads), ("met_before", self[.before]), ("of_not_recorded", self[LeadStanding.notRecorded]),
      ("undecided", self[.undecided]), ("never", self[.never]),
    ]
  }
}

extension MetricNumber {
  /// How many of the cases are counted, add something, or came to it.
  func counted(_ cell: MetricCell) -> Int {
    switch self {
    case .count, .share: cell[.counted]
    case .total: cell.adding
    case .times: cell.arrived
    }
  }

  /// The columns `value`, `low`, `high`, `p90_seconds` and `largest`.
  fileprivate func cells(_ cell: MetricCell) -> [String] {
    switch self {
    case .count(let count): return [String(count), "", "", "", ""]
    case .share(let share):
      guard share.isTold, let interval = share.interval else { return ["", "", "", "", ""] }
      return [
        Share.decimal(share.parts(10_000)), Share.decimal(Share.rounded(interval.low, 10_000)),
        Share.decimal(Share.rounded(interval.high, 10_000)), "", "",
      ]
    case .total(let total, _):
      let largest = cell.largestShare.map { Share.decimal(Share.rounded($0, 10_000)) }
      return [total?.description ?? "", "", "", "", largest ?? ""]
    case .times(let median, let most, _, _, _):
      return [
        median.map { String($0 / 1_000_000) } ?? "", "", "", most.map { String($0 / 1_000_000) } ?? "", "",
      ]
    }
  }
}

extension Metric.Target {
  /// A share as a number, a duration in seconds.
  var cell: String {
    switch value {
    case .number(let number): number.description
    case .duration(let duration): String(duration.seconds)
    default: ""
    }
  }
}
