package import AccordCSV
package import AccordValues

/// The columns of a CSV input, shared by all its rows.
package final class RowHeader: Sendable {
  /// The names; they may be empty or stand twice.
  package let names: CSVHeader
  /// The same as the keys of a lead.
  package let keys: [Text]

  /// The columns of a header.
  init(_ names: CSVHeader) {
    self.names = names
    keys = names.names.map { Text($0) }
  }
}
