/// Where in its line a byte of a JSON text stands.
struct JSONLinePosition {
  /// The number of the line.
  private(set) var line: Int
  /// How many bytes of the line are behind us.
  private(set) var column = 0
  /// Whether these bytes are only such as stand before an element that begins a line: blanks, commas, and
  /// the closing brace of the element before it.
  private(set) var isAtStart = true

  /// At the start of a line.
  init(line: Int) {
    self.line = line
  }

  /// Goes one byte further.
  mutating func step(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 0
      isAtStart = true
    } else {
      column += 1
      if !Self.isBeforeElement(byte) { isAtStart = false }
    }
  }

  /// Goes over bytes that hold this many line feeds.
  mutating func pass(_ bytes: ArraySlice<UInt8>, lines: Int) {
    var rest = bytes
    if lines > 0 {
      line += lines
      column = 0
      isAtStart = true
      if let lineFeed = bytes.lastIndex(of: UInt8(ascii: "\n")) { rest = bytes[(lineFeed + 1)...] }
    }
    column += rest.count
    // From the end, where what is no blank is usually near.
    if isAtStart { isAtStart = !rest.reversed().contains { !Self.isBeforeElement($0) } }
  }

  private static func isBeforeElement(_ byte: UInt8) -> Bool {
    LineCutter.isBlank(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}")
  }
}
