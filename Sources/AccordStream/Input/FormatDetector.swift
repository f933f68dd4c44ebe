/// Finds out the format of an input from its beginning, behind a byte order mark and blank lines.
///
/// What is no input of leads at all, such as a workbook, is told by its first bytes.
struct FormatDetector {
  private let options: InputOptions
  /// What was fed since the last of the blank lines at the beginning.
  private(set) var held: [UInt8] = []
  private var examined = 0
  private var blankLines = 0
  private var isPastSignature = false
  private var isPastByteOrderMark = false
  private var lines: FirstLines

  init(options: InputOptions) {
    self.options = options
    lines = FirstLines(hasPath: options.recordsPath?.isEmpty == false)
  }

  /// The number of the line with which `held` starts.
  var line: Int { 1 + blankLines }

  /// What the input is, if it is none that holds leads: a sentence without its subject.
  private(set) var obstacle: String?

  /// The format, with the next piece of the input; nil when it takes more to tell.
  ///
  /// - Parameter isFinished: whether there are no more pieces.
  mutating func format(with bytes: UnsafeRawBufferPointer, isFinished: Bool) -> InputFormat? {
    held.append(contentsOf: bytes)
    guard skipSignature(isFinished: isFinished) else { return nil }
    if obstacle != nil { return options.format ?? .csv }
    guard skipByteOrderMark(isFinished: isFinished) else { return nil }
    return options.format ?? detect(isFinished: isFinished)
  }

  private mutating func detect(isFinished: Bool) -> InputFormat? {
    var lineStart = 0
    defer {
      held.removeFirst(lineStart)
      examined -= lineStart
    }
    while examined < held.count {
      let byte = held[examined]
      examined += 1
      if lines.isBlank, LineCutter.isBlank(byte) {
        if byte == UInt8(ascii: "\n") {
          lineStart = examined
          blankLines += 1
        }
      } else if let format = lines.step(byte) {
        if lines.isMarkup { obstacle = ForeignFormat.markup }
        return format
      }
      // Lines without an end need not be kept in memory.
      if examined - lineStart > options.maxLine { return lines.formatOfLongLine }
    }
    return isFinished ? lines.formatAtEnd : nil
  }

  /// Whether the first bytes have been looked at.
  private mutating func skipSignature(isFinished: Bool) -> Bool {
    guard !isPastSignature else { return true }
    guard isFinished || !ForeignFormat.mayFollow(held) else { return false }
    isPastSignature = true
    obstacle = ForeignFormat.description(of: held)
    return true
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
