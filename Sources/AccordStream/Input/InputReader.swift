package import AccordCSV

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
