package import AccordSemantics
package import AccordValues

/// Decisions as CSV (RFC 4180): a header, then one row a lead.
package struct CSVDecisions: DecisionFormat {
  private let columns: DecisionColumns
  private let passedNames: [String]

  /// The form; `passing` says which fields of the input get a column.
  package init(program: Program, detail: Detail, passing: PassThrough = .nothing) {
    passedNames = passing.names
    columns = DecisionColumns(program, detail: detail)
  }

  package var header: [UInt8] { CSVDecisions.line(columns.names + passedNames.map { "input \($0)" }) }

  package func append(_ decision: Decision, input: [RawField]?, to bytes: inout [UInt8]) {
    bytes += CSVDecisions.line(columns.cells(decision) + (input ?? []).map(\.value.cell))
  }

  private static func line(_ cells: [String]) -> [UInt8] {
    Array((cells.map(quote).joined(separator: ",") + "\n").utf8)
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
