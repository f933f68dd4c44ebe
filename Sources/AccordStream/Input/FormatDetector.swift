/// Finds out the format of an input from the beginning of its text, behind blank lines.
struct FormatDetector {
  private let options: InputOptions
  /// What was fed since the last of the blank lines at the beginning.
  private(set) var held: [UInt8] = []
  private var examined = 0
  private var blankLines = 0
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
}
