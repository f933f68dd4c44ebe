/// A whole CSV document in memory, for tables that rules look things up in.
package struct CSVDocument: Sendable, Equatable {
  /// A record with as many cells as the header.
  package struct Row: Sendable, Equatable {
    /// The line on which it starts; the first line is 1.
    package let line: Int
    /// Its cells, one for each name of the header, as valid UTF-8.
    package let cells: [[UInt8]]
  }

  /// A part of the document that is no row.
  package struct MalformedRow: Sendable, Equatable {
    /// The line on which it starts; the first line is 1.
    package let line: Int
    /// Why, as a sentence without its subject: "has 3 cells, the header has 17".
    package let reason: String
  }

  /// The names of the columns; nil when the document is empty or its first record is malformed.
  package let header: CSVHeader?
  /// The line on which the header stands; the first line is 1.
  package let headerLine: Int
  /// The rows in order; none without a header.
  package let rows: [Row]
  /// What could not be read, in order.
  ///
  /// Header, rows and these are the whole document, save blank lines and rows whose cells are all blank, which
  /// spreadsheets leave at the end of what they save.
  package let malformedRows: [MalformedRow]
  /// What separates the cells; the comma when nothing was found.
  package let delimiter: UInt8

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: the whole document.
  ///   - delimiter: what separates cells; nil finds it from the first line.
  package static func read(_ bytes: [UInt8], delimiter: UInt8? = nil) -> CSVDocument {
    let reader = CSVRecordReader(delimiter: delimiter)
    reader.feed(bytes)
    reader.finish()
    var header: CSVHeader?
    var headerLine: Int?
    var rows: [Row] = []
    var malformedRows: [MalformedRow] = []
    while let record = reader.next() {
      if case .cells(let cells) = record.content, cells.allSatisfy(CSVDocument.isBlank) { continue }
      let isFirst = headerLine == nil
      headerLine = headerLine ?? record.line
      switch record.content {
      case .malformed(let reason):
        malformedRows.append(MalformedRow(line: record.line, reason: reason))
      case .cells(let cells):
        if isFirst {
          header = CSVHeader(cells: cells)
        } else if let header {
          if let reason = header.mismatch(cellCount: cells.count) {
            malformedRows.append(MalformedRow(line: record.line, reason: reason))
          } else {
            rows.append(Row(line: record.line, cells: cells))
          }
        } else {
          malformedRows.append(MalformedRow(line: record.line, reason: CSVHeader.unreadableHeader))
        }
      }
    }
    return CSVDocument(
      header: header, headerLine: headerLine ?? 1, rows: rows, malformedRows: malformedRows,
      delimiter: reader.delimiter ?? CSVDialect.delimiters[0])
  }

  /// Whether a cell holds nothing but white space.
  private static func isBlank(_ cell: [UInt8]) -> Bool {
    String(decoding: cell, as: UTF8.self).unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }
}
