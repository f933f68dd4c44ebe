package import AccordCSV
internal import AccordValues

/// Cuts CSV: a record is a row below the header, with the header's names as keys and texts as
/// values; an empty cell is null.
///
/// Below a header that cannot be read, every row is unreadable.
package final class CSVCutter: RecordCutter {
  /// The names of the columns, once they are read; names may be empty or stand twice.
  package private(set) var header: CSVHeader?

  private let reader: CSVRecordReader
  private var keys: [Text] = []
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

  package func feed(_ bytes: UnsafeRawBufferPointer) {
    reader.feed(bytes)
  }

  package func finish() {
    reader.finish()
  }

  package func next() -> CutRecord? {
    while let record = reader.next() {
      let isHeader = !isPastHeader
      isPastHeader = true
      switch record.content {
      case .malformed(let reason):
        return cut(record, .unreadable(isHeader ? "is the header, and \(reason)" : reason))
      case .cells(let cells):
        if isHeader {
          let names = CSVHeader(cells: cells)
          header = names
          keys = names.names.map { Text($0) }
        } else {
          return cut(record, content(cells))
        }
      }
    }
    return nil
  }

  private func content(_ cells: [[UInt8]]) -> CutRecord.Content {
    guard let header else { return .unreadable(CSVHeader.unreadableHeader) }
    if let reason = header.mismatch(cellCount: cells.count) { return .unreadable(reason) }
    return .lead(
      .record(
        zip(keys, cells).map { key, cell in
          // CSV has no null: an empty cell is how it says that there is nothing.
          RawField(
            key: key, value: cell.isEmpty ? .null : .text(Text(String(decoding: cell, as: UTF8.self))))
        }))
  }

  private func cut(_ record: CSVRecord, _ content: CutRecord.Content) -> CutRecord {
    CutRecord(line: record.line, bytes: record.raw, content: content)
  }
}
