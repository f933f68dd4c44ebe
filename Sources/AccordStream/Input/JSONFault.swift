internal import AccordCSV

/// Why the end of a JSON value cannot be found by its brackets.
enum JSONFault: Equatable {
  /// A line ends inside a text.
  case openText
  /// An object starts where a key must stand.
  case objectForKey
  /// It is longer than the limit, in bytes.
  case overLimit(Int)
  /// The input ends before the value does, or may do so.
  case unclosed

  /// A sentence without its subject.
  var reason: String {
    switch self {
    case .openText: "is not JSON: a text has no closing quote"
    case .objectForKey: "is not JSON: a closing brace is missing"
    case .overLimit(let limit): "is longer than the limit of \(ByteCount.description(limit))"
    case .unclosed: "is not JSON: a closing bracket or brace is missing"
    }
  }
}

/// Why a document is no value.
struct JSONFailure: Error {
  /// A sentence without its subject.
  let reason: String
}

/// The kinds of JSON values in words.
enum JSONKindName {
  /// The kind of the value that starts with a byte: "a list".
  static func name(startingWith byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "{"): "an object"
    case UInt8(ascii: "["): "a list"
    case UInt8(ascii: "\""): "a text"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): "true or false"
    case UInt8(ascii: "n"): "null"
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): "a number"
    default: "something that is no JSON"
    }
  }
}

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
