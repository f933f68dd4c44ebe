package import AccordCSV
package import AccordSemantics
package import AccordValues

/// Rows of CSV, their cells flat: a lead each, or why it is none.
package struct BlockRows: Sendable {
  /// The columns; nil below a header that cannot be read, where no row can be.
  package internal(set) var header: RowHeader?
  /// The rows as they were read.
  var records = CSVRecords()

  /// No rows.
  package init() {}

  /// The rows of a whole document.
  ///
  /// - Parameter delimiter: what separates cells; nil finds it from the header.
  package init(_ document: [UInt8], delimiter: UInt8? = nil) {
    let cutter = CSVCutter(delimiter: delimiter, maxLength: InputOptions.defaultMaxLine)
    document.withUnsafeBytes { cutter.feed($0) }
    cutter.finish()
    while cutter.next(into: &self) != nil {}
    records.seal()
  }

  /// How many there are.
  package var count: Int { records.records.count }

  /// Rows that are amended, or would be if that were wanted.
  package var amendments: [CSVRecords.Amendment] { records.amendments }

  /// How many bytes of the input they are.
  var length: Int { records.records.reduce(0) { $0 + $1.raw.count } }

  /// The line on which a row starts; the first line is 1.
  @inline(__always)
  package func line(_ index: Int) -> Int { records.records[index].line }

  /// Whether a row is to be read as a lead: it has one cell for each column.
  @inline(__always)
  package func isLead(_ index: Int) -> Bool {
    records.records[index].reason == nil && records.records[index].skipped == nil
  }

  /// Why a row is no lead, a sentence without its subject; nil when it has one cell for each column.
  @inline(__always)
  package func reason(_ index: Int) -> String? { records.records[index].reason }

  /// Calls `body` with the cells of a row: bytes, and where in these each cell lies.
  ///
  /// The cells are valid UTF-8, and `ByteBuffer.padding` bytes behind them may be read.
  @inline(__always)
  package func withCells<Result>(
    _ index: Int, _ body: (UnsafeRawBufferPointer, UnsafeBufferPointer<Range<Int>>) throws -> Result
  ) rethrows -> Result {
    try records.withCells(of: records.records[index], body)
  }

  /// A row as it stood in the input, and the lead with the names of the columns as keys and texts as values;
  /// an empty cell is null.
  package func record(_ index: Int) -> InputRecord { record(index, keys: header?.keys ?? []) }

  /// The same for rules that spell the fields otherwise than those the input is read for.
  ///
  /// - Parameter keys: of `RowHeader.keys(for:)`.
  package func record(_ index: Int, keys: [Text]) -> InputRecord {
    let record = records.records[index]
    let content: InputRecord.Content =
      if let skipped = record.skipped {
        .skipped(skipped)
      } else if let reason = record.reason {
        .unreadable(reason)
      } else {
        .lead(lead(record, keys))
      }
    return InputRecord(
      line: record.line, bytes: records.raw(record), content: content, columns: header?.columns,
      delimiter: header?.delimiter)
  }

  private func lead(_ record: CSVRecords.Record, _ keys: [Text]) -> RawValue {
    .record(
      zip(keys, records.cells(of: record)).map { key, cell in
        // CSV has no null: an empty cell is how it says that there is nothing.
        RawField(
          key: key,
          value: EmptyCell.isEmpty(cell) ? .null : .text(Text(String(decoding: cell, as: UTF8.self))))
      })
  }
}

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

  /// The keys that the leads have for rules that spell the fields so.
  package func keys(for input: Input) -> [Text] { HeaderMatch(columns: columns, input).keys }
}
