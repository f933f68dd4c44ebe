package import AccordCSV
internal import AccordSemantics
package import AccordValues

/// The columns of a CSV input, shared by all its rows.
package final class RowHeader: Sendable {
  /// The names; they may be empty or stand twice.
  package let names: CSVHeader
  /// The same as texts.
  let columns: [Text]
  /// What separates the cells.
  package let delimiter: UInt8
  /// Which columns fill which fields; nil when no rules read them.
  package let match: HeaderMatch?

  /// The columns of a header.
  ///
  /// - Parameters:
  ///   - delimiter: what separates the cells.
  ///   - fields: how rules spell the fields; nil when no rules read the rows.
  init(_ names: CSVHeader, delimiter: UInt8, for fields: Input?) {
    self.names = names
    self.delimiter = delimiter
    let columns = names.names.map { Text($0) }
    self.columns = columns
    match = fields.map { HeaderMatch(columns: columns, $0) }
  }

  /// The keys that the leads have: the names, but for those that are read under another one.
  package var keys: [Text] { match?.keys ?? columns }
}
