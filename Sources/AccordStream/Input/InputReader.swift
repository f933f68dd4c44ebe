package import AccordCSV
package import AccordValues

/// Reads leads from pieces of an input of any size: finds out the format, cuts records, and reads them.
///
/// Every part of the input that is not blank, no header and not outside the records of a path is in exactly
/// one record: leads and unreadable records together are what came in.
///
/// Feed a piece, take records until there is none, feed the next; how the input is cut makes no difference.
package final class InputReader {
  private let cutter: BlockCutter
  private let parser = LeadParser()
  private let block = Block()
  private var records = BlockRecords()

  /// A reader.
  package init(options: InputOptions = InputOptions()) {
    cutter = BlockCutter(options: options)
  }

  /// The format: the one that was given, or the one found once there is something in the input.
  package var format: InputFormat? { cutter.format }

  /// The names of the columns of CSV, once they are read; nil for other formats.
  package var header: CSVHeader? { cutter.header }
  /// The columns of CSV with what they fill, once they are read; nil for other formats.
  package var rowHeader: RowHeader? { cutter.rowHeader }

  /// Adds a piece of the input.
  package func feed(_ bytes: UnsafeRawBufferPointer) {
    cutter.append(bytes)
  }

  /// Adds a piece of the input.
  package func feed(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { feed($0) }
  }

  /// Says that there are no more pieces.
  package func finish() {
    cutter.finish()
  }

  /// The next record, or nil when another piece is needed or, after `finish()`, when there are no more.
  package func next() -> InputRecord? {
    while true {
      if let record = records.next(parser) { return record }
      records = BlockRecords()
      guard cutter.next(into: block, isPausing: true) else { return nil }
      records = BlockRecords(block)
    }
  }
}

/// One lead of an input, a part of the input that should have been one, or a row that is passed over.
package struct InputRecord: Sendable, Equatable {
  /// How many bytes of a record `raw` holds at most.
  package static let maxRawLength = 1024

  /// What was found in a record.
  package enum Content: Sendable, Equatable {
    /// A lead: always a `.record`. Keys that stand twice are in it twice.
    case lead(RawValue)
    /// Why it is no lead: a sentence without its subject, for example "is not valid UTF-8".
    case unreadable(String)
    /// It is passed over.
    case skipped(SkippedRow)
  }

  /// The line on which it starts; the first line is 1.
  package let line: Int
  /// Its first bytes as they stood in the input, cut between characters.
  package let raw: [UInt8]
  /// What it holds.
  package let content: Content
  /// The names of the columns as they stand in a CSV input, one for each key of the lead.
  let columns: [Text]?
  /// What separated the cells of a row of CSV; nil for other formats.
  package let delimiter: UInt8?

  /// A record of its parts; `bytes` are cut to `maxRawLength`.
  init(
    line: Int, bytes: some BidirectionalCollection<UInt8>, content: Content, columns: [Text]? = nil,
    delimiter: UInt8? = nil
  ) {
    self.line = line
    self.columns = columns
    self.delimiter = delimiter
    raw = [UInt8](bytes.prefixOfWholeCharacters(Self.maxRawLength))
    self.content = content
  }
}
