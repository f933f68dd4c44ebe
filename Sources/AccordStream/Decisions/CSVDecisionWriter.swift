package import AccordSemantics
package import AccordValues

/// Decisions as CSV (RFC 4180): a header, then one row a lead.
package final class CSVDecisionWriter: DecisionWriter {
  private let sink: ByteSink
  private let columns: DecisionColumns
  private let passedNames: [String]
  private var hasHeader = false

  /// A writer; `passing` says which fields of the input get a column.
  package init(_ sink: ByteSink, program: Program, detail: Detail, passing: PassThrough = .nothing) {
    self.sink = sink
    passedNames = passing.names
    columns = DecisionColumns(program, detail: detail)
  }

  package func write(_ decision: Decision, input: [RawField]?) throws {
    try writeHeader()
    try write(columns.cells(decision) + (input ?? []).map(\.value.cell))
  }

  package func flush() throws { try sink.flush() }

  package func finish() throws {
    try writeHeader()
    try flush()
  }

  private func writeHeader() throws {
    guard !hasHeader else { return }
    hasHeader = true
    try write(columns.names + passedNames.map { "input \($0)" })
  }

  private func write(_ cells: [String]) throws {
    try sink.write(line: cells.map(CSVDecisionWriter.quote).joined(separator: ","))
  }

  private static func quote(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
