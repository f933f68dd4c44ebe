internal import AccordCSV
package import AccordSemantics

/// Cuts CSV: a record is a row below the header.
///
/// Below a header that cannot be read, and below the header of another file, every row is unreadable.
package final class CSVCutter {
  /// The columns, once they are read.
  package private(set) var header: RowHeader?
  private let reader: CSVRecordReader
  private let isDelimiterGiven: Bool
  private let headerLine: Int
  private var isFinished = false
  /// What is wrong with the header: a sentence without its subject.
  private var fault: String?
  private let fields: Input?
  private let shape: RowShape
  private var isPastHeader = false
  private var sieve: RowSieve?
  /// The line of another header below the first.
  private var otherHeader: Int?
  /// Whether the input may be written in another encoding than UTF-8.
  private var mayBeOtherwiseEncoded: Bool
  private var examined = 0
  /// Why the input is probably in another encoding: a sentence without its subject.
  private var encodingFault: String?

  /// A cutter.
  ///
  /// - Parameters:
  ///   - delimiter: what separates cells; nil finds it from the header.
  ///   - maxLength: the longest record that is read, in bytes.
  ///   - firstLine: the number of the first line that is fed.
  ///   - fields: how rules spell the fields; nil when no rules read the rows.
  ///   - headerLine: the line on which the header stands; what is above it is passed over.
  ///   - isLenient: whether rows are read that are not written as the header asks for.
  ///   - mayBeOtherwiseEncoded: whether nothing says that the input is UTF-8.
  package init(
    delimiter: UInt8?, maxLength: Int, firstLine: Int = 1, fields: Input? = nil,
    headerLine: Int = 1, isLenient: Bool = false, mayBeOtherwiseEncoded: Bool = true
  ) {
    self.mayBeOtherwiseEncoded = mayBeOtherwiseEncoded
    self.fields = fields
    self.headerLine = headerLine
    shape = RowShape(isLenient: isLenient)
    reader = CSVRecordReader(
      delimiter: delimiter, maxRecordLength: maxLength, firstLine: firstLine, headerLine: headerLine,
      isLenient: isLenient)
    isDelimiterGiven = delimiter != nil
  }

  /// What separates the cells, when that was only found from the header.
  package var guessedDelimiter: UInt8? { isDelimiterGiven ? nil : reader.delimiter }

  /// Why no row can be read, and what to do: a sentence without its subject; nil as long as nothing is known against
  /// them.
  package var obstacle: String? {
    if let encodingFault { return encodingFault }
    if isFinished, !isPastHeader, reader.line <= headerLine, headerLine > 1 {
      return "has no line \(headerLine), on which '--header-at' says that the header stands"
    }
    guard let fault else { return nil }
    var sentence = "has a header that cannot be read: it \(fault)"
    if fault == CSVRowParser.carriageReturn {
      sentence +=
        "; where lines end with carriage returns alone, make line feeds of them: tr '\\r' '\\n' < FILE | accord …"
    }
    return sentence
  }

  /// Adds a piece of the input.
  package func feed(_ bytes: UnsafeRawBufferPointer) {
    reader.feed(bytes)
  }

  /// Says that there are no more pieces.
  package func finish() {
    isFinished = true
    reader.finish()
  }

  /// Adds the next row to others of the same input.
  ///
  /// - Returns: how long it is in bytes; nil when another piece is needed or, after `finish()`, when there
  ///   are no more.
  package func next(into rows: inout BlockRows) -> Int? {
    while reader.next(into: &rows.records) {
      guard let record = rows.records.records.last else { return nil }
      guard record.skipped == nil else { return record.raw.count }
      if mayBeOtherwiseEncoded { examineEncoding(record, in: rows.records) }
      let isHeader = !isPastHeader
      isPastHeader = true
      if isHeader, record.reason == nil {
        let names = CSVHeader(cells: rows.records.cells(of: record))
        header = RowHeader(
          names, delimiter: reader.delimiter ?? CSVDialect.delimiters[0], for: fields)
        sieve = RowSieve(names)
        rows.records.removeLast()
        continue
      }
      rows.header = header
      if let reason = record.reason {
        shape.reject()
        if isHeader {
          fault = reason
          rows.records.rejectLast("is the header, and \(reason)")
        }
      } else {
        sift(record, in: &rows.records)
      }
      return record.raw.count
    }
    return nil
  }

  /// An input whose first letters beyond ASCII are no UTF-8 is in another encoding. Behind some UTF-8, and far down in
  /// the input, what is none is the fault of its row alone.
  private func examineEncoding(_ record: CSVRecords.Record, in records: CSVRecords) {
    let raw = records.raw(record)
    examined += raw.count + 1
    mayBeOtherwiseEncoded = examined < Self.examinedLength
    guard raw.contains(where: { $0 >= 0x80 }) else { return }
    mayBeOtherwiseEncoded = false
    encodingFault = InvalidText.reason(ofInputWith: raw, at: record.line)
  }

  /// Less than a block, so that no lead is decided before it is known.
  private static let examinedLength = BlockCutter.defaultBlockSize / 2

  /// Says of the last row what keeps it from being a lead.
  private func sift(_ record: CSVRecords.Record, in records: inout CSVRecords) {
    guard let header, let sieve else { return records.rejectLast(CSVHeader.unreadableHeader) }
    switch records.withCells(of: record, sieve.kind) {
    case .lead: break
    case .total:
      return records.rejectLast("is a total, not a lead; leave it out of the export")
    case .skipped(let row):
      if row == .header { otherHeader = nil }
      return records.skipLast(row)
    case .otherHeader:
      otherHeader = record.line
      return records.rejectLast("is another header: other columns, or the same in another order")
    }
    if let otherHeader {
      records.rejectLast("stands below another header: line \(otherHeader); read each file by itself")
    } else if let reason = shape.mismatch(header.names, in: &records) {
      records.rejectLast(reason + delimiterHint)
    }
  }

  /// Says what the cells are cut at, where the header has other signs that could be meant.
  private var delimiterHint: String {
    guard let guessedDelimiter, let header else { return "" }
    let others = CSVDialect.delimiters.filter { $0 != guessedDelimiter }
    guard header.names.names.contains(where: { $0.utf8.contains(where: others.contains) }) else { return "" }
    return ": cut at \(CSVDialect.name(of: guessedDelimiter)), and '--delimiter' sets another sign"
  }
}
