/// One record of a CSV document, or the part of the document that could not be read as one.
package struct CSVRecord: Sendable, Equatable {
  /// What was found in a record.
  package enum Content: Sendable, Equatable {
    /// The cells without their quotes, as UTF-8; nothing else is changed or stripped.
    case cells([[UInt8]])
    /// Why it is no record: a sentence without its subject, for example "is not valid UTF-8".
    case malformed(String)
  }

  /// The line on which it starts; the first line is 1.
  package let line: Int
  /// Its bytes as they stood in the document, without the last line end; of a record over the length limit
  /// only the first `CSVRecordReader.keptOfLongRecords` bytes.
  package let raw: [UInt8]
  /// What it holds.
  package let content: Content

  /// A record of its parts.
  package init(line: Int, raw: [UInt8], content: Content) {
    self.line = line
    self.raw = raw
    self.content = content
  }
}

/// A row that is passed over: it holds nothing, and was not meant to.
package enum SkippedRow: String, CaseIterable, Sendable {
  /// A first line such as `sep=;`, by which spreadsheets say what separates the cells.
  case separator
  /// What stands above the header, where somebody says on which line this is.
  case aboveHeader = "above_header"
  /// Cells without anything in them.
  case empty
  /// The header once more.
  case header

  /// What it is called, with its article left out.
  package var noun: String {
    switch self {
    case .separator: "'sep=' line"
    case .aboveHeader: "title line"
    case .empty: "empty row"
    case .header: "repeated header"
    }
  }
}

/// What is amended in a row that is not written as its header asks for, so that it is read all the same.
package enum RowAmendment: String, CaseIterable, Sendable {
  /// It has too few cells: those at its end are empty.
  case short
  /// It has too many cells, and there is nothing in those behind the last column: they are left out.
  case long
  /// It has quotes inside a cell: they are text.
  case quotes
}
