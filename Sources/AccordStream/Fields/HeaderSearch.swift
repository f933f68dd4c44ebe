internal import AccordCSV
package import AccordValues

extension BlockRows {
  /// The line of the row that is more likely the header than the first one, because it names what the rules read;
  /// nil when there is none.
  ///
  /// - Parameter keys: the names of columns that are read.
  package func likelyHeader(_ keys: [Text]) -> Int? {
    let wanted = Set(keys.map { Array($0.utf8) })
    for record in records.records.prefix(BlockRows.searchedRows) {
      let line = Array(records.raw(record))
      let names = line.split(separator: CSVDialect.detectDelimiter(line), omittingEmptySubsequences: false)
      let found = Set(names.map { BlockRows.unquoted($0) }).intersection(wanted)
      if found.count >= min(2, wanted.count) { return record.line }
    }
    return nil
  }

  /// Exports put titles, days and filters above the header, hardly ever more than this.
  private static let searchedRows = 50

  private static func unquoted(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    let trimmed = LineCutter.trimmed(cell)
    let quote = UInt8(ascii: "\"")
    return trimmed.count >= 2 && trimmed.first == quote && trimmed.last == quote
      ? [UInt8](trimmed.dropFirst().dropLast()) : [UInt8](trimmed)
  }
}
