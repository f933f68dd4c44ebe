/// Reads the records of a CSV document from pieces of any size.
///
/// The format is RFC 4180 with LF or CRLF, quoted line breaks, and any of the delimiters of `CSVDialect`. A
/// byte order mark at the start is dropped. Lines with nothing in them are skipped but counted.
///
/// A mistake costs one line: when a record cannot be read, its first line is given out as malformed and
/// reading starts again with the line below.
///
/// Feed a piece, take records until there is none, feed the next; how the document is cut makes no
/// difference.
package final class CSVRecordReader {
  /// The length limit of a record unless one is given: 16 MiB.
  package static let defaultMaxRecordLength = 16 << 20
  /// How many bytes are kept of a record over the length limit.
  package static let keptOfLongRecords = 4096

  private let maxRecordLength: Int
  private var queue = ByteQueue()
  private var isFinished = false
  private var isPastByteOrderMark = false
  private var isInsideLongLine = false
  private var parser: CSVRowParser?
  private var line: Int
  /// Where in the queue the first line starts that libcsv has not seen; the record starts at 0.
  private var lineStart = 0
  /// How many lines of the record libcsv has seen.
  private var linesRead = 0
  /// How far the queue is known to hold no line feed behind `lineStart`.
  private var searched = 0

  /// The delimiter: the one given, or the one found once the first line is there.
  package private(set) var delimiter: UInt8?

  /// A reader.
  ///
  /// - Parameters:
  ///   - delimiter: what separates cells; nil finds it from the first line.
  ///   - maxRecordLength: in bytes, without the last line feed; a longer record is malformed.
  ///   - firstLine: the number of the first line that is fed.
  package init(
    delimiter: UInt8? = nil, maxRecordLength: Int = CSVRecordReader.defaultMaxRecordLength, firstLine: Int = 1
  ) {
    self.delimiter = delimiter
    self.maxRecordLength = max(1, maxRecordLength)
    line = firstLine
  }

  /// Adds a piece of the document.
  package func feed(_ bytes: UnsafeRawBufferPointer) {
    queue.append(bytes)
  }

  /// Adds a piece of the document.
  package func feed(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { queue.append($0) }
  }

  /// Says that there are no more pieces: what is left is the last line.
  package func finish() {
    isFinished = true
  }

  /// The next record, or nil when another piece is needed or, after `finish()`, when there are no more.
  package func next() -> CSVRecord? {
    guard skipByteOrderMark(), skipLongLine() else { return nil }
    while true {
      let lineFeed = queue.offsetOfLineFeed(from: max(lineStart, searched))
      guard (lineFeed ?? queue.count) <= maxRecordLength else { return recordOverLimit() }
      if lineFeed == nil {
        searched = queue.count
        guard isFinished else { return nil }
        if lineStart == queue.count { return lastRecord() }
      }
      let lineEnd = lineFeed ?? queue.count
      let nextLine = lineFeed.map { $0 + 1 } ?? queue.count
      switch rowParser(firstLineEnd: lineEnd).feed(queue[lineStart..<nextLine]) {
      case .blank:
        advance(nextLine, lines: linesRead + 1)
      case .unfinished:
        lineStart = nextLine
        searched = nextLine
        linesRead += 1
      case .complete(let cells):
        return record(cells, end: lineEnd, lines: linesRead + 1)
      case .malformed(let reason):
        return malformedLine(reason)
      }
    }
  }

  /// What is left when the document ends: a last line without line feed, or an open quote.
  private func lastRecord() -> CSVRecord? {
    guard linesRead > 0, let parser else { return nil }
    switch parser.finish() {
    case .complete(let cells): return record(cells, end: queue.count, lines: linesRead)
    case .malformed(let reason): return malformedLine(reason)
    case .blank, .unfinished: return malformedLine("cannot be read")
    }
  }

  private func record(_ cells: [[UInt8]], end: Int, lines: Int) -> CSVRecord {
    let raw = rawBytes(upTo: end)
    let content: CSVRecord.Content = invalidText(raw).map { .malformed($0) } ?? .cells(cells)
    let record = CSVRecord(line: line, raw: raw, content: content)
    advance(end + 1, lines: lines)
    return record
  }

  /// Gives out the record's first line and starts again behind it.
  private func malformedLine(_ reason: String) -> CSVRecord {
    let end = queue.offsetOfLineFeed(from: 0) ?? queue.count
    let raw = rawBytes(upTo: end)
    let record = CSVRecord(line: line, raw: raw, content: .malformed(invalidText(raw) ?? reason))
    parser?.restart()
    advance(end + 1, lines: 1)
    return record
  }

  private func recordOverLimit() -> CSVRecord {
    parser?.restart()
    let limit = ByteCount.description(maxRecordLength)
    let end = queue.offsetOfLineFeed(from: 0)
    // No more than what is surely there, however the document is cut.
    let raw = rawBytes(upTo: min(end ?? queue.count, maxRecordLength, Self.keptOfLongRecords))
    let reason =
      lineStart == 0
      ? "is longer than the limit of \(limit)"
      : "has a quoted cell that does not end within the limit of \(limit)"
    let record = CSVRecord(line: line, raw: raw, content: .malformed(reason))
    if let end {
      advance(end + 1, lines: 1)
    } else {
      isInsideLongLine = true
      advance(queue.count, lines: 0)
      _ = skipLongLine()
    }
    return record
  }

  /// Whether the next byte of the queue is the start of a line.
  private func skipLongLine() -> Bool {
    guard isInsideLongLine else { return true }
    guard let lineFeed = queue.offsetOfLineFeed(from: 0) else {
      queue.removeFirst(queue.count)
      return false
    }
    isInsideLongLine = false
    advance(lineFeed + 1, lines: 1)
    return true
  }

  private func advance(_ bytes: Int, lines: Int) {
    queue.removeFirst(bytes)
    line += lines
    lineStart = 0
    linesRead = 0
    searched = 0
  }

  private func rawBytes(upTo end: Int) -> [UInt8] {
    var bytes = queue[0..<end]
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    return [UInt8](bytes)
  }

  private func invalidText(_ bytes: [UInt8]) -> String? {
    guard (try? UTF8Span(validating: bytes.span)) == nil else { return nil }
    let looksLikeUTF16 = line == 1 && (bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]))
    return looksLikeUTF16 ? "is not valid UTF-8, it looks like UTF-16" : "is not valid UTF-8"
  }

  private func rowParser(firstLineEnd: Int) -> CSVRowParser {
    if let parser { return parser }
    let found = delimiter ?? CSVDialect.detectDelimiter(queue[0..<firstLineEnd])
    let created = CSVRowParser(delimiter: found)
    // A blank line says nothing about the delimiter.
    guard delimiter != nil || queue[0..<firstLineEnd].contains(where: { $0 != UInt8(ascii: "\r") }) else {
      return created
    }
    delimiter = found
    parser = created
    return created
  }

  /// Whether the start of the document is behind us.
  private func skipByteOrderMark() -> Bool {
    guard !isPastByteOrderMark else { return true }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = queue[0..<mark.count]
    guard start.count == mark.count || isFinished || !mark.starts(with: start) else { return false }
    if start.elementsEqual(mark) { queue.removeFirst(mark.count) }
    isPastByteOrderMark = true
    return true
  }
}
