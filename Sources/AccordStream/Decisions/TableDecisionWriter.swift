package import AccordSemantics
import AccordSource
package import AccordValues

/// Decisions as a table for people: one line a lead, columns aligned.
///
/// The widths follow the first leads, so that memory does not grow with the input; a later cell that is wider
/// pushes its line to the right.
package final class TableDecisionWriter: DecisionWriter {
  /// How many leads decide the widths of the columns.
  private static let sampleSize = 200

  private let sink: ByteSink
  private let program: Program
  private let names: [String]
  private var pending: [[String]] = []
  private var widths: [Int] = []

  /// A writer; `passing` says which fields of the input get a column.
  package init(_ sink: ByteSink, program: Program, passing: PassThrough = .nothing) {
    self.sink = sink
    self.program = program
    names = TableDecisionWriter.header(program) + passing.names.map { DisplayText.visible($0) }
  }

  package func write(_ decision: Decision, input: [RawField]?) throws {
    let row = cells(decision) + (input ?? []).map { cell($0.value) }
    if widths.isEmpty {
      pending.append(row.map { DisplayText.visible($0) })
      if pending.count == TableDecisionWriter.sampleSize { try writePending() }
    } else {
      try write(row.map { DisplayText.visible($0) })
    }
  }

  package func flush() throws {
    if !pending.isEmpty { try writePending() }
    try sink.flush()
  }

  package func finish() throws {
    if widths.isEmpty { try writePending() }
    try sink.flush()
  }

  private static func header(_ program: Program) -> [String] {
    var names = ["lead"]
    names += program.segments.map { $0.name.marked(draft: $0.isDraft) }
    names += program.scores.map { $0.name.marked(draft: $0.isDraft) }
    names += program.definitions.map { $0.name.marked(draft: $0.isDraft) }
    return names + (program.route == nil ? [] : ["route", "respond by"])
  }

  private func cells(_ decision: Decision) -> [String] {
    var cells = [decision.lead.string]
    cells += decision.segments.map { $0.value?.string ?? "?" }
    cells += decision.scores.map { score in
      score.grade.map { "\(score.points) \($0)" } ?? score.points.description
    }
    cells += decision.definitions.map { $0.truth == .unknown ? "?" : $0.truth.rawValue }
    if program.route != nil {
      cells.append(decision.route.map(route) ?? "")
      cells.append(decision.route?.respondBy?.description ?? "")
    }
    return cells
  }

  private func route(_ route: RouteOutcome) -> String {
    if let member = route.member { return "\(route.target): \(member)" }
    if let label = route.label { return "\(route.target): \(label)" }
    return route.target
  }

  private func cell(_ value: RawValue) -> String {
    switch value {
    case .null: ""
    case .text(let text), .number(let text): text.string
    default: value.json
    }
  }

  private func writePending() throws {
    let rows = [names] + pending
    widths = names.indices.map { column in
      rows.map { DisplayText.width(of: $0[column]) }.max() ?? 0
    }
    for row in rows { try write(row) }
    pending = []
  }

  private func write(_ row: [String]) throws {
    var line = ""
    for (column, cell) in row.enumerated() {
      line += cell
      if column < row.count - 1 {
        line += String(repeating: " ", count: max(0, widths[column] - DisplayText.width(of: cell)) + 2)
      }
    }
    while line.last == " " { line.removeLast() }
    try sink.write(line: line)
  }
}
