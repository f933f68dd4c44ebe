/// Finds out the format of an input from its beginning, behind a byte order mark and blank lines.
struct FormatDetector {
  private let options: InputOptions
  /// What was fed since the last line feed.
  private(set) var held: [UInt8] = []
  private var examined = 0
  private var blankLines = 0
  private var isPastByteOrderMark = false

  init(options: InputOptions) {
    self.options = options
  }

  /// The number of the line with which `held` starts.
  var line: Int { 1 + blankLines }

  /// The format, with the next piece of the input; nil when it takes more to tell.
  ///
  /// - Parameter isFinished: whether there are no more pieces.
  mutating func format(with bytes: UnsafeRawBufferPointer, isFinished: Bool) -> InputFormat? {
    held.append(contentsOf: bytes)
    guard skipByteOrderMark(isFinished: isFinished) else { return nil }
    return options.format ?? detect()
  }

  /// The format by the first byte that is not blank; nil when there is none yet.
  private mutating func detect() -> InputFormat? {
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
  private mutating func skipByteOrderMark(isFinished: Bool) -> Bool {
    guard !isPastByteOrderMark else { return true }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard held.count >= mark.count || isFinished || !mark.starts(with: held) else { return false }
    if held.starts(with: mark) { held.removeFirst(mark.count) }
    isPastByteOrderMark = true
    return true
  }
}
