package import AccordCSV

/// The leads of one source, one at a time.
package final class LeadInput {
  private let blocks: BlockReader
  private let parser = LeadParser()
  private let block = Block()
  private var records = BlockRecords()
  private let checkHeader: (RowHeader, BlockRows?) throws -> Void
  private var isHeaderChecked = false
  /// The rows of CSV so far that were amended, or would have been if that had been wanted.
  package private(set) var amended = AmendedRows()

  /// The leads of a source.
  ///
  /// - Parameter checkHeader: called once with the columns of CSV and the first rows below, before the first lead.
  package init(
    source: ByteSource, options: InputOptions = InputOptions(),
    checkHeader: @escaping (RowHeader, BlockRows?) throws -> Void = { _, _ in }
  ) {
    blocks = BlockReader(source: source, options: options)
    self.checkHeader = checkHeader
  }

  /// The format: the one that was given, or the one found once something was read.
  package var format: InputFormat? { blocks.format }

  /// The names of the columns of CSV, once they are read; nil for other formats.
  package var header: CSVHeader? { blocks.header }

  /// What separates the cells of CSV, when that was only found from the header.
  package var guessedDelimiter: UInt8? { blocks.guessedDelimiter }

  /// The next record, waiting for it when necessary; nil at the end of the input.
  ///
  /// - Throws: `InputError` when the source cannot be read on, or what `checkHeader` and the source's
  ///   `beforeReading` and `beforeWaiting` throw.
  package func next() throws -> InputRecord? {
    while true {
      if let record = records.next(parser) { return record }
      records = BlockRecords()
      let hasNext = try blocks.next(into: block)
      if !isHeaderChecked, let header = blocks.rowHeader {
        isHeaderChecked = true
        try checkHeader(header, hasNext ? block.heldRows : nil)
      }
      guard hasNext else { return nil }
      for row in block.heldRows?.amendments ?? [] { amended.add(row, of: nil) }
      records = BlockRecords(block)
    }
  }
}
