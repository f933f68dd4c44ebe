internal import Glibc

/// Reads the records of a CSV document from pieces of any size.
///
/// The format is RFC 4180 with LF or CRLF, quoted line breaks, and any of the delimiters of `CSVDialect`. A
/// byte order mark at the start is dropped, also at the start of a record: files that are put together leave it
/// there. Lines with nothing in them are skipped but counted. A first line such as `sep=;` names the delimiter.
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
  private var isPastFirstLine = false
  private let isLenient: Bool
  /// The line on which the header stands.
  private let headerLine: Int
  private var isInsideLongLine = false
  private var parser: CSVRowParser?
  /// The line on which the next record starts.
  package private(set) var line: Int
  /// Where in the queue the first line starts that libcsv has not seen; the record starts at 0.
  private var lineStart = 0
  /// How many lines of the record libcsv has seen.
  private var linesRead = 0
  /// How far the queue is known to hold no line feed behind `lineStart`.
  private var searched = 0
  private var single = CSVRecords()

  /// The delimiter: the one given, or the one found once the first line is there.
  package private(set) var delimiter: UInt8?

  /// A reader.
  ///
  /// - Parameters:
  ///   - delimiter: what separates cells; nil finds it from the first line.
  ///   - maxRecordLength: in bytes, without the last line feed; a longer record is malformed.
  ///   - firstLine: the number of the first line that is fed.
  ///   - headerLine: the number of the line at which reading begins; what stands above is passed over.
  ///   - isLenient: whether quotes inside cells are taken as text.
  package init(
    delimiter: UInt8? = nil, maxRecordLength: Int = CSVRecordReader.defaultMaxRecordLength,
    firstLine: Int = 1,
    headerLine: Int = 1, isLenient: Bool = false
  ) {
    self.headerLine = headerLine
    self.isLenient = isLenient
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

  /// The next record, or nil when another piece is needed or, after `finish()`, when there are no more. What is
  /// passed over is no record.
  package func next() -> CSVRecord? {
    repeat {
      single.removeAll()
      guard next(into: &single) else { return nil }
    } while single.records.first?.skipped != nil
    guard let record = single.records.first else { return nil }
    return CSVRecord(
      line: record.line, raw: [UInt8](single.raw(record)),
      content: record.reason.map { .malformed($0) } ?? .cells(single.cells(of: record)))
  }

  /// Adds the next record to others.
  ///
  /// - Returns: false when another piece is needed or, after `finish()`, when there are no more.
  package func next(into records: inout CSVRecords) -> Bool {
    guard skipByteOrderMark(), skipLongLine() else { return false }
    while true {
      let lineFeed = queue.offsetOfLineFeed(from: max(lineStart, searched))
      guard (lineFeed ?? queue.count) <= maxRecordLength else {
        addRecordOverLimit(to: &records)
        return true
      }
      if lineFeed == nil {
        searched = queue.count
        guard isFinished else { return false }
        if lineStart == queue.count { return addLastRecord(to: &records) }
      }
      var lineEnd = lineFeed ?? queue.count
      var nextLine = lineFeed.map { $0 + 1 } ?? queue.count
      if linesRead == 0 {
        if queue[0] == Self.byteOrderMark[0], queue[0..<3].elementsEqual(Self.byteOrderMark) {
          queue.removeFirst(3)
          lineEnd -= 3
          nextLine -= 3
          searched = 0
        }
        if !isPastFirstLine, takeSeparatorLine(upTo: lineEnd, end: nextLine, to: &records) { return true }
        if line < headerLine {
          if passLine(upTo: lineEnd, end: nextLine, to: &records) { return true }
          continue
        }
        guard isDelimiterClear(headerEnd: lineEnd, next: nextLine) else { return false }
      }
      let parser = rowParser(firstLineEnd: lineEnd)
      if linesRead == 0,
        addPlainLine(upTo: lineEnd, delimiter: parser.delimiter, end: nextLine, to: &records)
      {
        return true
      }
      switch parser.feed(queue[lineStart..<nextLine]) {
      case .blank:
        advance(nextLine, lines: linesRead + 1)
      case .unfinished:
        lineStart = nextLine
        searched = nextLine
        linesRead += 1
      case .complete:
        add(parser, end: lineEnd, lines: linesRead + 1, to: &records)
        return true
      case .malformed(let reason):
        addMalformedLine(reason, to: &records)
        return true
      }
    }
  }

  /// Whether the first line that is not blank only names the delimiter; then it is passed over.
  private func takeSeparatorLine(upTo end: Int, end next: Int, to records: inout CSVRecords) -> Bool {
    let line = rawBytes(upTo: end)
    guard !line.isEmpty else { return false }
    isPastFirstLine = true
    guard let named = CSVDialect.separator(in: line) else { return false }
    delimiter = delimiter ?? named
    records.append(plain: line, delimiter: named, line: self.line)
    records.skipLast(.separator)
    advance(next, lines: 1)
    return true
  }

  /// Passes over a line above the header; whether there was anything in it.
  private func passLine(upTo end: Int, end next: Int, to records: inout CSVRecords) -> Bool {
    let line = rawBytes(upTo: end)
    let isBlank = line.isEmpty
    if !isBlank {
      records.append(malformed: line, reason: "stands above the header", line: self.line)
      records.skipLast(.aboveHeader)
    }
    advance(next, lines: 1)
    return !isBlank
  }

  /// Finds the delimiter of a header that leaves it in doubt; false when more must be fed, until the first row is there.
  private func isDelimiterClear(headerEnd: Int, next: Int) -> Bool {
    guard delimiter == nil, parser == nil, CSVDialect.isDelimiterInDoubt(queue[0..<headerEnd]) else {
      return true
    }
    var start = next
    var row: ArraySlice<UInt8>?
    while row == nil, start < queue.count {
      let lineFeed = queue.offsetOfLineFeed(from: start)
      let end = lineFeed ?? queue.count
      // However the document is cut, a row of that length is not waited for.
      guard end - start <= maxRecordLength else { break }
      guard lineFeed != nil || isFinished else { return false }
      let line = queue[start..<end]
      if line.contains(where: { $0 != UInt8(ascii: "\r") }) { row = line }
      start = end + 1
    }
    guard row != nil || isFinished || start < queue.count else { return false }
    delimiter = CSVDialect.detectDelimiter(queue[0..<headerEnd], firstRow: row)
    return true
  }

  /// Adds the line up to an offset if it is plainly a record by itself: without carriage returns inside, and with quotes
  /// only around whole cells that have none inside. What is otherwise is left to libcsv.
  private func addPlainLine(
    upTo lineEnd: Int, delimiter: UInt8, end: Int, to records: inout CSVRecords
  ) -> Bool {
    let line = rawBytes(upTo: lineEnd)
    guard !line.isEmpty, !Self.contains(line, 0x0D) else { return false }
    if !Self.contains(line, 0x22) {
      records.append(plain: line, delimiter: delimiter, line: self.line)
    } else if !records.append(quoted: line, delimiter: delimiter, line: self.line) {
      return false
    }
    if let reason = invalidText(line) {
      records.removeLast()
      records.append(malformed: line, reason: reason, line: self.line)
    }
    advance(end, lines: 1)
    return true
  }

  private static func contains(_ line: ArraySlice<UInt8>, _ byte: Int32) -> Bool {
    line.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memchr($0, byte, bytes.count) != nil } ?? false
    }
  }

  /// What is left when the document ends: a last line without line feed, or an open quote.
  private func addLastRecord(to records: inout CSVRecords) -> Bool {
    guard linesRead > 0, let parser else { return false }
    switch parser.finish() {
    case .complete: add(parser, end: queue.count, lines: linesRead, to: &records)
    case .malformed(let reason): addMalformedLine(reason, to: &records)
    case .blank, .unfinished: addMalformedLine("cannot be read", to: &records)
    }
    return true
  }

  private func add(_ parser: CSVRowParser, end: Int, lines: Int, to records: inout CSVRecords) {
    let raw = rawBytes(upTo: end)
    if let reason = invalidText(raw) {
      records.append(malformed: raw, reason: reason, line: line)
    } else {
      records.append(raw, text: parser.text, ends: parser.ends, line: line)
    }
    advance(end + 1, lines: lines)
  }

  /// Adds the record's first line and starts again behind it.
  private func addMalformedLine(_ reason: String, to records: inout CSVRecords) {
    let end = queue.offsetOfLineFeed(from: 0) ?? queue.count
    let raw = rawBytes(upTo: end)
    let invalidText = invalidText(raw)
    let lenient =
      invalidText == nil && !Self.contains(raw, 0x0D)
      ? parser.flatMap { LenientLine(raw, delimiter: $0.delimiter) } : nil
    if isLenient, let lenient {
      records.append(raw, text: lenient.text, ends: lenient.ends, line: line)
    } else {
      records.append(malformed: raw, reason: invalidText ?? reason, line: line)
    }
    if lenient != nil { records.amendLast(.quotes, isRead: isLenient) }
    parser?.restart()
    advance(end + 1, lines: 1)
  }

  private func addRecordOverLimit(to records: inout CSVRecords) {
    parser?.restart()
    let limit = ByteCount.description(maxRecordLength)
    let end = queue.offsetOfLineFeed(from: 0)
    // No more than what is surely there, however the document is cut.
    let raw = rawBytes(upTo: min(end ?? queue.count, maxRecordLength, Self.keptOfLongRecords))
    let reason =
      lineStart == 0
      ? "is longer than the limit of \(limit)"
      : "has a quoted cell that does not end within the limit of \(limit)"
    records.append(malformed: raw, reason: reason, line: line)
    if let end {
      advance(end + 1, lines: 1)
    } else {
      isInsideLongLine = true
      advance(queue.count, lines: 0)
      _ = skipLongLine()
    }
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

  private func rawBytes(upTo end: Int) -> ArraySlice<UInt8> {
    let bytes = queue[0..<end]
    return bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
  }

  private func invalidText(_ bytes: ArraySlice<UInt8>) -> String? {
    (try? UTF8Span(validating: bytes.span)) == nil ? InvalidText.reason(bytes) : nil
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
    let mark = Self.byteOrderMark
    let start = queue[0..<mark.count]
    guard start.count == mark.count || isFinished || !mark.starts(with: start) else { return false }
    if start.elementsEqual(mark) { queue.removeFirst(mark.count) }
    isPastByteOrderMark = true
    return true
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
