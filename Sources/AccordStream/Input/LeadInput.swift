package import AccordCSV

/// The leads of one source, one at a time.
package final class LeadInput {
  /// Where the leads come from.
  package let source: ByteSource

  private let reader: InputReader
  private var isFinished = false

  /// The leads of a source.
  package init(source: ByteSource, options: InputOptions = InputOptions()) {
    self.source = source
    reader = InputReader(options: options)
  }

  /// The format: the one that was given, or the one found once something was read.
  package var format: InputFormat? { reader.format }

  /// The names of the columns of CSV, once they are read; nil for other formats.
  package var header: CSVHeader? { reader.header }

  /// The next record, waiting for it when necessary; nil at the end of the input.
  ///
  /// - Throws: `InputError` when the source cannot be read on, or what the source's `beforeReading` and
  ///   `beforeWaiting` throw.
  package func next() throws -> InputRecord? {
    while true {
      if let record = reader.next() { return record }
      guard !isFinished else { return nil }
      if try source.read({ reader.feed($0) }) == nil {
        isFinished = true
        reader.finish()
      }
    }
  }
}
