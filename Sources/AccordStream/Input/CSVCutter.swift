internal import AccordCSV

/// Cuts CSV: a record is a row below the header.
///
/// Below a header that cannot be read, every row is unreadable.
package final class CSVCutter {
  /// The columns, once they are read.
  package private(set) var header: RowHeader?

  private let reader: CSVRecordReader
  private var isPastHeader = false

  /// A cutter.
  ///
  /// - Parameters:
  ///   - delimiter: what separates cells; nil finds it from the header.
  ///   - maxLength: the longest record that is read, in bytes.
  ///   - firstLine: the number of the first line that is fed.
  package init(delimiter: UInt8?, maxLength: Int, firstLine: Int = 1) {
    reader = CSVRecordReader(delimiter: delimiter, maxRecordLength: maxLength, firstLine: firstLine)
  }

  /// Adds a piece of the input.
  package func feed(_ bytes: UnsafeRawBufferPointer) {
    reader.feed(bytes)
  }

  /// Says that there are no more pieces.
  package func finish() {
    reader.finish()
  }

  /// Adds the next row to others of the same input.
  ///
  /// - Returns: how long it is in bytes; nil when another piece is needed or, after `finish()`, when there
  ///   are no more.
  package func next(into rows: inout BlockRows) -> Int? {
    while reader.next(into: &rows.records) {
      guard let record = rows.records.records.last else { return nil }
      let isHeader = !isPastHeader
      isPastHeader = true
      if isHeader, record.reason == nil {
        header = RowHeader(CSVHeader(cells: rows.records.cells(of: record)))
        rows.records.removeLast()
        continue
      }
      rows.header = header
      if let reason = record.reason {
        if isHeader { rows.records.rejectLast("is the header, and \(reason)") }
      } else if let reason = mismatch(record.cellCount) {
        rows.records.rejectLast(reason)
      }
      return record.raw.count
    }
    return nil
  }

  private func mismatch(_ cellCount: Int) -> String? {
    guard let header else { return CSVHeader.unreadableHeader }
    return header.names.mismatch(cellCount: cellCount)
  }
}
