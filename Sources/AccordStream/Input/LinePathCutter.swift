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
