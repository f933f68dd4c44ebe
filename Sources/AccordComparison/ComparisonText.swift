import AccordSource
import AccordValues
import AccordVerify

/// A comparison for a terminal.
package struct ComparisonText {
  private let report: ComparisonReport
  private let limit: Int

  /// - Parameter limit: how many leads are shown of each output.
  package init(_ report: ComparisonReport, limit: Int) {
    self.report = report
    self.limit = limit
  }

  /// Lines, with what a terminal would act on made visible.
  package var text: String {
    var lines: [String] = []
    lines += changed
    lines += meant
    if let leads = report.leads { lines += decided(leads) }
    return lines.map { DisplayText.visible($0) + "\n" }.joined()
  }

  // MARK: What changed

  private var changed: [String] {
    guard !report.changes.isEmpty else { return ["Nothing changed that decides a lead."] }
    let rows = report.changes.flatMap { change in
      change.sentences.map { [$0.place, change.name.words, $0.words] }
    }
    return ["What changed"] + columns(rows)
  }

  // MARK: What it means

  private var meant: [String] {
    var rows: [[String]] = []
    var examples: [[String]] = []
    for output in report.outputs where output.result != .unchanged {
      let sentences = output.sentences(report)
      for (index, words) in sentences.enumerated() {
        rows.append([index == 0 ? output.output.words : "", words])
        examples.append([])
      }
      // Leads that were decided say more than those that were made up.
      if output.moves.isEmpty, !sentences.isEmpty {
        examples[examples.count - 1] = output.proof.flatMap { proven in
          proven.examples(limit).map { "      \($0.arrow), as of \($0.asOf): \($0.lead)" }
        }
      }
    }
    var lines = rows.isEmpty ? [] : ["", "What it means"]
    for (row, examples) in zip(columns(rows), examples) { lines += [row] + examples }
    let unchanged = report.outputs(.unchanged).map(\.output.words)
    if !unchanged.isEmpty, !report.changes.isEmpty {
      if rows.isEmpty { lines += ["", "What it means"] }
      lines.append("  unchanged, for every lead: \(unchanged.joined(separator: ", "))")
    }
    if let acceptance = report.acceptance { lines.append("  \(acceptance)") }
    if let advice = report.advice { lines.append("  \(advice)") }
    return lines
  }

  // MARK: What becomes of leads

  private func decided(_ leads: ComparisonReport.ComparedLeads) -> [String] {
    var lines = ["", "\(leads.words): \(leads.movedWords)"]
    if let rejects = leads.rejectWords { lines.append("  \(rejects)") }
    if leads.causesAreCut { lines.append("  \(leads.cutWords)") }
    for output in report.outputs where !output.moves.isEmpty {
      lines += [
        "", "\(output.output.words): \(output.moved.grouped) of \(leads.decided.grouped)\(output.countWords)",
      ]
      lines += columns(output.moves.map { [$0.arrow, $0.count.grouped, $0.causeWords] }, numbers: [1])
      let examples = output.examples(limit)
      if !examples.isEmpty { lines.append("  for example") }
      lines += columns(examples.map { [$0.lead, $0.arrow, $0.cause] }, indent: 4)
    }
    if let route = report.outputs.first(where: { $0.output.kind == .route }), !route.counts.isEmpty {
      lines += ["", "Where leads go"]
      let rows = route.counts.map {
        [$0.outcome, $0.before.grouped, $0.after.grouped, ($0.after - $0.before).change]
      }
      lines += columns([["", "before", "after", "change"]] + rows, numbers: [1, 2, 3])
      lines.append("  \(ComparisonReport.poolRemark)")
    }
    return lines
  }

  /// Rows whose cells stand below one another, the last one as long as it is.
  private func columns(_ rows: [[String]], numbers: Set<Int> = [], indent: Int = 2) -> [String] {
    let cells = rows.map { $0.map(DisplayText.visible) }
    let count = cells.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in cells.map { DisplayText.width(of: $0[column]) }.max() ?? 0 }
    return cells.map { row in
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.enumerated() {
        let isLast = column == row.count - 1
        let padded =
          numbers.contains(column)
          ? DisplayText.rightAligned(cell, to: widths[column])
          : isLast ? cell : DisplayText.padded(cell, to: widths[column])
        line += padded + (isLast ? "" : "  ")
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
