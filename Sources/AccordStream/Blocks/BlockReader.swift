package import AccordCSV

/// The blocks of one source.
package final class BlockReader {
  /// Where the leads come from.
  package let source: ByteSource

  private let cutter: BlockCutter
  private var isFinished = false

  /// The blocks of a source.
  ///
  /// - Parameter blockSize: about how long a block is in bytes, unless a record alone is longer.
  package init(
    source: ByteSource, options: InputOptions = InputOptions(),
    blockSize: Int = BlockCutter.defaultBlockSize
  ) {
    self.source = source
    cutter = BlockCutter(options: options, blockSize: blockSize)
  }

  /// The format: the one that was given, or the one found once something was read.
  package var format: InputFormat? { cutter.format }

  /// The names of the columns of CSV, once they are read; nil for other formats.
  package var header: CSVHeader? { cutter.header }
  /// The columns of CSV with what they fill, once they are read; nil for other formats.
  package var rowHeader: RowHeader? { cutter.rowHeader }

  /// What separates the cells of CSV, when that was only found from the header.
  package var guessedDelimiter: UInt8? { cutter.guessedDelimiter }

  private func cut(into block: Block, isPausing: Bool) throws(InputError) -> Bool {
    let isFilled = cutter.next(into: block, isPausing: isPausing)
    if let obstacle = cutter.obstacle { throw refusal(obstacle) }
    return isFilled
  }

  private func refusal(_ obstacle: String) -> InputError {
    let sentence = "\(source.shownName) \(obstacle)"
    return InputError(
      description: source.isFile ? sentence.replacing("FILE", with: source.shownName) : sentence)
  }

  /// Fills a block with the next records, waiting for them when necessary.
  ///
  /// When the source pauses, the records that are there make a block, however few they are.
  ///
  /// - Parameter onPause: is called when everything read so far was given out and the source lets us wait, and
  ///   again while it does.
  /// - Returns: false at the end of the input.
  /// - Throws: `InputError` when the source cannot be read on, or what `onPause` and the source's
  ///   `beforeReading` and `beforeWaiting` throw.
  package func next(into block: Block, onPause: () throws -> Void = {}) throws -> Bool {
    while true {
      if try cut(into: block, isPausing: isFinished) { return true }
      guard !isFinished else { return false }
      if try !source.isReady() {
        if try cut(into: block, isPausing: true) { return true }
        try source.wait(onPause: onPause)
      }
      let count = try source.read(into: cutter.room)
      if count > 0 {
        cutter.grow(count)
      } else {
        isFinished = true
        cutter.finish()
      }
    }
  }
}
