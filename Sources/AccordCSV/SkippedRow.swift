/// A row that is passed over: it holds nothing, and was not meant to.
package enum SkippedRow: String, CaseIterable, Sendable {
  /// A first line such as `sep=;`, by which spreadsheets say what separates the cells.
  case separator
  /// Cells without anything in them.
  case empty
  /// The header once more.
  case header

  /// What it is called, with its article left out.
  package var noun: String {
    switch self {
    case .separator: "'sep=' line"
    case .empty: "empty row"
    case .header: "repeated header"
    }
  }
}
