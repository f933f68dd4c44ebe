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
