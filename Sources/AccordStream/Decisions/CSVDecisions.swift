package import AccordSemantics
package import AccordValues

/// Decisions as CSV (RFC 4180): a header, then one row a lead.
package struct CSVDecisions: DecisionFormat {
  private let columns: DecisionColumns
  private let passedNames: [String]
  private let isForPrograms: Bool

  /// The form.
  ///
  /// - Parameters:
  ///   - passing: which fields of the input get a column.
  ///   - isForPrograms: whether cells stay as they are that a spreadsheet would run.
  package init(
    program: Program, detail: Detail, passing: PassThrough = .nothing, isForPrograms: Bool = false
  ) {
    passedNames = passing.names
    columns = DecisionColumns(program, detail: detail)
    self.isForPrograms = isForPrograms
  }

  package var header: [UInt8] { line(columns.names + passedNames.map { "input \($0)" }) }

  package func append(_ decision: Decision, input: [RawField]?, to bytes: inout [UInt8]) {
    bytes += line(columns.cells(decision) + (input ?? []).map(\.value.cell))
  }

  private func line(_ cells: [String]) -> [UInt8] {
    let written = isForPrograms ? cells : cells.map(SpreadsheetCell.safe)
    return Array((written.map(CSVDecisions.quote).joined(separator: ",") + "\n").utf8)
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
