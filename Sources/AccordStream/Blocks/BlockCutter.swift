package import AccordCSV

/// Cuts an input into blocks: finds out the format, gathers lines, or cuts records of other formats.
///
/// Every part of the input that is not blank, no header and not outside the records of a path is in exactly
/// one record. How the input is fed and how long blocks are makes no difference to the records.
package final class BlockCutter {
  /// How long a block is unless said otherwise: 128 KiB.
  package static let defaultBlockSize = 128 << 10
  /// Longer ones are of no use, and could not be had.
  private static let maxBlockSize = 64 << 20
  /// How many records a block holds at most.
  private static let maxRecords = 4096

  /// The format: the one that was given, or the one found once there is something in the input.
  package private(set) var format: InputFormat?

  private let options: InputOptions
  private let blockSize: Int
  /// Looks at the first bytes; nil behind them.
  private var start: InputStart?
  /// Makes UTF-8 of an input in another encoding.
  private var decoder: TextDecoder?
  /// Whether a mark or the user says how characters are written.
  private var isEncodingKnown = false
  private var detector: FormatDetector
  /// One of the three once the format is known.
  private var gatherer: LineGatherer?
  private var rowCutter: CSVCutter?
  private var cutter: (any RecordCutter)?
  private var refusal: RefusedInput?
  private var isFinished = false
  private var read = ByteBuffer()
  private var records: [CutRecord] = []
  private var rows = BlockRows()
  private var recordBytes = 0

  /// A cutter.
  ///
  /// - Parameter blockSize: about how long a block is in bytes, unless a record alone is longer.
  package init(options: InputOptions = InputOptions(), blockSize: Int = BlockCutter.defaultBlockSize) {
    self.options = options
    self.blockSize = min(max(1, blockSize), BlockCutter.maxBlockSize)
    start = InputStart(encoding: options.encoding)
    detector = FormatDetector(options: options)
  }

  /// Why no lead can be read: a sentence without its subject; nil as long as nothing is known against it. The
  /// records say it too.
  var obstacle: String? { refusal?.reason ?? rowCutter?.obstacle }

  /// What separates the cells of CSV, when that was only found from the header.
  package var guessedDelimiter: UInt8? { rowCutter?.guessedDelimiter }

  /// The names of the columns of CSV, once they are read; nil for other formats.
  package var header: CSVHeader? { rowHeader?.names }
  /// The columns of CSV with what they fill, once they are read; nil for other formats.
  var rowHeader: RowHeader? { rowCutter?.header }

  /// Where the next bytes of the input go; at least one.
  var room: UnsafeMutableRawBufferPointer {
    if let gatherer, decoder == nil { return gatherer.room }
    read.truncate(to: 0)
    return UnsafeMutableRawBufferPointer(rebasing: read.room(blockSize).prefix(blockSize))
  }

  /// Takes over bytes that were written to `room`.
  func grow(_ count: Int) {
    if let gatherer, decoder == nil {
      gatherer.grow(count)
    } else {
      read.grow(count)
      append(read.bytes)
    }
  }

  /// Adds a copy of bytes.
  func append(_ bytes: UnsafeRawBufferPointer) {
    if start != nil {
      begin(with: bytes)
    } else if let decoder {
      decoder.decode(bytes).withUnsafeBytes { append(text: $0) }
    } else {
      append(text: bytes)
    }
  }

  /// Adds a copy of bytes in UTF-8.
  private func append(text bytes: UnsafeRawBufferPointer) {
    if let gatherer {
      gatherer.append(bytes)
    } else if let rowCutter {
      rowCutter.feed(bytes)
    } else if let cutter {
      cutter.feed(bytes)
    } else {
      detect(with: bytes)
    }
  }

  /// Says that there are no more bytes.
  func finish() {
    guard !isFinished else { return }
    isFinished = true
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    if start != nil { begin(with: nothing) }
    if let decoder { decoder.decode(nothing, isLast: true).withUnsafeBytes { append(text: $0) } }
    if format == nil { detect(with: nothing) }
    gatherer?.finish()
    rowCutter?.finish()
    cutter?.finish()
  }

  /// Fills a block with the next records.
  ///
  /// - Parameter isPausing: whether also less than a full block is wanted.
  /// - Returns: false when more bytes are needed or, after `finish()`, when there are no more records.
  func next(into block: Block, isPausing: Bool) -> Bool {
    if let gatherer { return gatherer.next(into: block, isPausing: isPausing) }
    let isCSV = rowCutter != nil
    while recordBytes < min(blockSize, block.preferredLength), recordCount < BlockCutter.maxRecords {
      guard let length = isCSV ? rowCutter?.next(into: &rows) : nextRecord() else {
        guard isPausing || isFinished, recordCount > 0 else { return false }
        break
      }
      // A record costs something even when there is nothing in it.
      recordBytes += length + 1
    }
    if isCSV { block.hold(&rows) } else { block.hold(records) }
    records = []
    recordBytes = 0
    return true
  }

  /// How many records there are for the next block; rows or others.
  private var recordCount: Int { rows.count + records.count }

  private func nextRecord() -> Int? {
    guard let record = cutter?.next() else { return nil }
    records.append(record)
    return record.bytes.count
  }

  /// Looks at the first bytes, and goes on with what is behind them.
  private func begin(with bytes: UnsafeRawBufferPointer) {
    guard let finding = start?.finding(with: bytes, isFinished: isFinished) else { return }
    let held = start?.held ?? []
    start = nil
    switch finding {
    case .refused(let reason): refuse(reason)
    case .text(let encoding):
      isEncodingKnown = encoding != nil
      guard let encoding, encoding != .utf8 else { break }
      decoder = TextDecoder(encoding)
      if decoder == nil { refuse(TextDecoder.unavailable(encoding)) }
    }
    held.withUnsafeBytes { append($0) }
  }

  private func refuse(_ reason: String) {
    let refusal = RefusedInput(reason: reason)
    self.refusal = refusal
    cutter = refusal
    format = options.format ?? .csv
  }

  /// Finds out the format, and goes on with what that took.
  private func detect(with bytes: UnsafeRawBufferPointer) {
    guard let format = detector.format(with: bytes, isFinished: isFinished) else { return }
    if let obstacle = detector.obstacle {
      refuse(obstacle)
    } else {
      self.format = format
      make(format)
    }
    detector.held.withUnsafeBytes { append(text: $0) }
    detector = FormatDetector(options: options)
    if gatherer != nil, decoder == nil { read.removeAll(keeping: 0) }
  }

  private func make(_ format: InputFormat) {
    let line = detector.line
    let path = options.recordsPath
    switch format {
    case .ndjson:
      if let path, !path.isEmpty {
        cutter = LinePathCutter(recordsPath: path, maxLength: options.maxLine, firstLine: line)
      } else {
        gatherer = LineGatherer(maxLength: options.maxLine, firstLine: line, blockSize: blockSize)
      }
    case .json:
      cutter = JSONElementCutter(recordsPath: path, maxLength: options.maxLine, firstLine: line)
    case .csv:
      rowCutter = CSVCutter(
        delimiter: options.delimiter, maxLength: options.maxLine, firstLine: line, fields: options.fields,
        headerLine: options.headerLine, isLenient: options.isLenient, mayBeOtherwiseEncoded: !isEncodingKnown)
    }
  }
}
