internal import AccordCSV

/// Cuts NDJSON: a record is a line; blank lines are skipped but counted.
package final class LineCutter: RecordCutter {
  private let maxLength: Int
  private var queue = ByteQueue()
  private var line: Int
  /// How far the queue is known to hold no line feed.
  private var searched = 0
  private var isFinished = false
  private var isInsideLongLine = false
  private var isFirst = true

  /// A cutter.
  ///
  /// - Parameters:
  ///   - maxLength: the longest line that is read, in bytes without the line feed.
  ///   - firstLine: the number of the first line that is fed.
  package init(maxLength: Int, firstLine: Int = 1) {
    self.maxLength = max(1, maxLength)
    line = firstLine
  }

  package func feed(_ bytes: UnsafeRawBufferPointer) {
    queue.append(bytes)
  }

  package func finish() {
    isFinished = true
  }

  package func next() -> CutRecord? {
    guard skipLongLine() else { return nil }
    while true {
      let lineFeed = queue.offsetOfLineFeed(from: searched)
      guard (lineFeed ?? queue.count) <= maxLength else { return lineOverLimit() }
      guard lineFeed != nil || isFinished else {
        searched = queue.count
        return nil
      }
      guard queue.count > 0 else { return nil }
      let end = lineFeed ?? queue.count
      let bytes = Self.trimmed(queue[0..<end])
      let record = bytes.isEmpty ? nil : CutRecord(line: line, bytes: [UInt8](bytes), content: content(bytes))
      advance(end + 1)
      if let record { return record }
    }
  }

  /// JSON's white space (RFC 8259 section 2).
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = bytes.lastIndex(where: { !isBlank($0) }) else { return [] }
    return bytes[...last].drop(while: isBlank)
  }

  private func content(_ bytes: ArraySlice<UInt8>) -> CutRecord.Content {
    defer { isFirst = false }
    guard isFirst, bytes.elementsEqual([UInt8(ascii: "{")]) else { return .json }
    return .unreadable("is not JSON on one line; if each object takes several lines, read with '--from json'")
  }

  private func lineOverLimit() -> CutRecord {
    let lineFeed = queue.offsetOfLineFeed(from: 0)
    // No more than what is surely there, however the input is cut.
    let kept = [UInt8](queue[0..<min(maxLength, CutRecord.keptOfLongRecords)])
    let limit = ByteCount.description(maxLength)
    let record = CutRecord(
      line: line, bytes: kept, content: .unreadable("is longer than the limit of \(limit)"))
    isFirst = false
    if let lineFeed {
      advance(lineFeed + 1)
    } else {
      isInsideLongLine = true
      _ = skipLongLine()
    }
    return record
  }

  /// Whether the queue starts at the start of a line.
  private func skipLongLine() -> Bool {
    guard isInsideLongLine else { return true }
    guard let lineFeed = queue.offsetOfLineFeed(from: 0) else {
      queue.removeFirst(queue.count)
      return false
    }
    isInsideLongLine = false
    advance(lineFeed + 1)
    return true
  }

  private func advance(_ count: Int) {
    queue.removeFirst(count)
    line += 1
    searched = 0
  }
}
