package import AccordCSV

/// Reads leads from pieces of an input of any size: finds out the format, cuts records, and reads them.
///
/// Every part of the input that is not blank, no header and not outside the records of a path is in exactly
/// one record: leads and unreadable records together are what came in.
///
/// Feed a piece, take records until there is none, feed the next; how the input is cut makes no difference.
package final class InputReader {
  /// The format: the one that was given, or the one found once there is something in the input.
  package private(set) var format: InputFormat?

  private let options: InputOptions
  private let parser = LeadParser()
  private var cutter: (any RecordCutter)?
  private var isFinished = false

  // Before the format is known: what was fed since the last line feed.
  private var held: [UInt8] = []
  private var examined = 0
  private var blankLines = 0
  private var isPastByteOrderMark = false

  /// A reader.
  package init(options: InputOptions = InputOptions()) {
    self.options = options
  }

  /// The names of the columns of CSV, once they are read; nil for other formats.
  package var header: CSVHeader? { (cutter as? CSVCutter)?.header }

  /// Adds a piece of the input.
  package func feed(_ bytes: UnsafeRawBufferPointer) {
    if let cutter {
      cutter.feed(bytes)
    } else {
      held.append(contentsOf: bytes)
      start()
    }
  }

  /// Adds a piece of the input.
  package func feed(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { feed($0) }
  }

  /// Says that there are no more pieces.
  package func finish() {
    isFinished = true
    if cutter == nil { start() }
    cutter?.finish()
  }

  /// The next record, or nil when another piece is needed or, after `finish()`, when there are no more.
  package func next() -> InputRecord? {
    cutter?.next().map { parser.parse($0) }
  }

  private func start() {
    guard skipByteOrderMark(), let format = options.format ?? detect() else { return }
    self.format = format
    let created = cutter(format)
    held.withUnsafeBytes { created.feed($0) }
    held = []
    cutter = created
  }

  private func cutter(_ format: InputFormat) -> any RecordCutter {
    let firstLine = 1 + blankLines
    switch format {
    case .ndjson:
      guard let path = options.recordsPath, !path.isEmpty else {
        return LineCutter(maxLength: options.maxLine, firstLine: firstLine)
      }
      return LinePathCutter(recordsPath: path, maxLength: options.maxLine, firstLine: firstLine)
    case .json:
      return JSONElementCutter(
        recordsPath: options.recordsPath, maxLength: options.maxLine, firstLine: firstLine)
    case .csv:
      return CSVCutter(delimiter: options.delimiter, maxLength: options.maxLine, firstLine: firstLine)
    }
  }

  /// The format by the first byte that is not blank; nil when there is none yet.
  private func detect() -> InputFormat? {
    var lineStart = 0
    defer {
      held.removeFirst(lineStart)
      examined -= lineStart
    }
    while examined < held.count {
      switch held[examined] {
      case UInt8(ascii: "\n"):
        lineStart = examined + 1
        blankLines += 1
      case let byte where LineCutter.isBlank(byte):
        // A line of blanks without end is none of the JSON formats, and need not be kept in memory.
        if examined - lineStart >= options.maxLine { return .csv }
      // An object around a list may take several lines, which the JSON cutter reads as well.
      case UInt8(ascii: "{"): return options.recordsPath?.isEmpty == false ? .json : .ndjson
      case UInt8(ascii: "["): return .json
      default: return .csv
      }
      examined += 1
    }
    return nil
  }

  /// Whether the start of the input is behind us.
  private func skipByteOrderMark() -> Bool {
    guard !isPastByteOrderMark else { return true }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard held.count >= mark.count || isFinished || !mark.starts(with: held) else { return false }
    if held.starts(with: mark) { held.removeFirst(mark.count) }
    isPastByteOrderMark = true
    return true
  }
}
