/// Cuts an input of one format into records without yet reading them.
///
/// Feed a piece, take records until there is none, feed the next; how the input is cut makes no difference.
package protocol RecordCutter: AnyObject {
  /// Adds a piece of the input.
  func feed(_ bytes: UnsafeRawBufferPointer)
  /// Says that there are no more pieces.
  func finish()
  /// The next record, or nil when another piece is needed or, after `finish()`, when there are no more.
  func next() -> CutRecord?
}

/// The bytes of one record, cut from an input.
package struct CutRecord: Sendable, Equatable {
  /// How many bytes are kept of a record over the length limit.
  static let keptOfLongRecords = 4096

  /// What is to be done with a record.
  package enum Content: Sendable, Equatable {
    /// `bytes` are to be read as JSON.
    case json
    /// Why it is no lead: a sentence without its subject.
    case unreadable(String)
  }

  /// The line on which it starts; the first line is 1.
  package let line: Int
  /// Its bytes, without what separates records; of a record over the length limit only the first ones.
  package let bytes: [UInt8]
  /// What is to be done with it.
  package let content: Content
}

/// Cuts NDJSON: a record is a line; blank lines are skipped but counted.
package final class LineCutter: RecordCutter {
  private let gatherer: LineGatherer
  private let block = Block()
  private var records = BlockRecords()

  /// A cutter.
  ///
  /// - Parameters:
  ///   - maxLength: the longest line that is read, in bytes without the line feed.
  ///   - firstLine: the number of the first line that is fed.
  package init(maxLength: Int, firstLine: Int = 1) {
    gatherer = LineGatherer(maxLength: maxLength, firstLine: firstLine, blockSize: 4096)
  }

  package func feed(_ bytes: UnsafeRawBufferPointer) {
    gatherer.append(bytes)
  }

  package func finish() {
    gatherer.finish()
  }

  package func next() -> CutRecord? {
    while true {
      if let record = records.nextCut() { return record }
      records = BlockRecords()
      guard gatherer.next(into: block, isPausing: true) else { return nil }
      records = BlockRecords(block)
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
}

/// Cuts NDJSON in which each line is an object with a list of leads at a path.
///
/// A record is an element of such a list, or a line in which there is none.
package final class LinePathCutter: RecordCutter {
  private let recordsPath: String
  private let maxLength: Int
  private let lines: LineCutter
  private var elements: JSONElementCutter?

  /// A cutter.
  ///
  /// - Parameters:
  ///   - recordsPath: the keys to the array of records, joined by dots.
  ///   - maxLength: the longest line that is read, in bytes without the line feed.
  ///   - firstLine: the number of the first line that is fed.
  package init(recordsPath: String, maxLength: Int, firstLine: Int = 1) {
    self.recordsPath = recordsPath
    self.maxLength = maxLength
    lines = LineCutter(maxLength: maxLength, firstLine: firstLine)
  }

  package func feed(_ bytes: UnsafeRawBufferPointer) {
    lines.feed(bytes)
  }

  package func finish() {
    lines.finish()
  }

  package func next() -> CutRecord? {
    while true {
      if let record = elements?.next() { return record }
      elements = nil
      guard let line = lines.next() else { return nil }
      guard line.content == .json else { return line }
      let cutter = JSONElementCutter(recordsPath: recordsPath, maxLength: maxLength, firstLine: line.line)
      line.bytes.withUnsafeBytes { cutter.feed($0) }
      cutter.finish()
      elements = cutter
    }
  }
}
