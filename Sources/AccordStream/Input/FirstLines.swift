/// Tells the format of an input by its first lines, fed byte by byte.
///
/// - One that begins with an object is NDJSON when the object ends in its line, and JSON when it goes on in the
///   next one, or when another follows it in the same line.
/// - One that begins with a list is JSON.
/// - What begins otherwise is CSV, unless an object or a list begins the next line: then a line stands in front
///   of JSON that does not belong to it. Lines that begin like comments do not count.
struct FirstLines {
  private enum Place {
    /// In front of everything.
    case start
    /// In a line that is neither an object nor a list.
    case otherLine
    /// In front of the line below one of these.
    case nextLine
    /// Behind the brace or bracket with which the next line begins.
    case nextBrace
    case nextBracket
    /// Inside the first object, as long as it is on its first line.
    case object
    /// Behind the object, in its line.
    case behindObject
    /// In front of what follows a line in which the object was not closed.
    case openObject
    /// Behind the bracket with which the input begins.
    case bracket
    /// Inside a word behind this bracket.
    case word
    /// Inside the name of a tag, with which the input begins.
    case tag
  }

  /// Whether the leads lie inside objects.
  private let hasPath: Bool
  private var place = Place.start
  private var nesting = JSONNesting()
  /// The last byte that is not blank.
  private var last: UInt8 = 0
  private var word: [UInt8] = []
  private var isComment = false
  /// Whether it is a document of tags.
  private(set) var isMarkup = false

  init(hasPath: Bool) {
    self.hasPath = hasPath
  }

  /// Whether there was nothing yet but blanks.
  var isBlank: Bool { if case .start = place { true } else { false } }

  /// The format when there is no more; nil when there was nothing.
  var formatAtEnd: InputFormat? {
    switch place {
    case .start: nil
    case .object, .behindObject: .ndjson
    case .openObject, .bracket: .json
    case .otherLine, .nextLine, .nextBrace, .nextBracket, .word, .tag: .csv
    }
  }

  /// The format when a line is too long to be looked at whole.
  var formatOfLongLine: InputFormat {
    switch place {
    case .object, .behindObject, .openObject: .ndjson
    case .bracket: .json
    default: .csv
    }
  }

  /// Goes one byte further; the format once it is known.
  mutating func step(_ byte: UInt8) -> InputFormat? {
    let isBlank = LineCutter.isBlank(byte)
    let isLineEnd = byte == UInt8(ascii: "\n")
    switch place {
    case .start: return begin(byte)
    case .otherLine:
      if isLineEnd { place = .nextLine }
    case .nextLine: return isBlank ? nil : beginNext(byte)
    case .nextBrace:
      if isBlank { return isLineEnd ? .json : nil }
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "}") else { return .csv }
      return beginObject(behind: byte)
    case .nextBracket:
      if isBlank { return isLineEnd ? .json : nil }
      return byte == UInt8(ascii: "{") ? .json : .csv
    case .object: return stepInObject(byte)
    case .behindObject:
      if isLineEnd { return .ndjson }
      return byte == UInt8(ascii: "{") ? .json : nil
    case .openObject:
      if isBlank { return nil }
      let isExpected = !nesting.isInObject || last == UInt8(ascii: ":")
      return byte == UInt8(ascii: "{") && !isExpected ? .ndjson : .json
    case .bracket: return isBlank ? nil : stepBehindBracket(byte)
    case .word: return stepInWord(byte)
    case .tag: return stepInTag(byte)
    }
    return nil
  }

  private mutating func begin(_ byte: UInt8) -> InputFormat? {
    switch byte {
    case UInt8(ascii: "{"):
      // An object around a list may take several lines, which the JSON cutter reads as well.
      if hasPath { return .json }
      place = .object
      nesting.step(byte)
    case UInt8(ascii: "["): place = .bracket
    case JSONElementCutter.recordSeparator: return .json
    case UInt8(ascii: "<"): place = .tag
    default:
      beginComment(byte)
      place = .otherLine
    }
    return nil
  }

  /// Begins the line below one that is neither an object nor a list.
  private mutating func beginNext(_ byte: UInt8) -> InputFormat? {
    switch byte {
    case UInt8(ascii: "{"): place = .nextBrace
    case UInt8(ascii: "["): place = .nextBracket
    case JSONElementCutter.recordSeparator: return .json
    default:
      guard isComment else { return .csv }
      beginComment(byte)
      place = .otherLine
    }
    return nil
  }

  private mutating func beginComment(_ byte: UInt8) {
    isComment = byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "*")
  }

  /// Begins an object of which the brace and another byte are known.
  private mutating func beginObject(behind byte: UInt8) -> InputFormat? {
    if hasPath { return .json }
    place = .object
    nesting.step(UInt8(ascii: "{"))
    return stepInObject(byte)
  }

  private mutating func stepInObject(_ byte: UInt8) -> InputFormat? {
    if byte == UInt8(ascii: "\n") {
      // Where a text goes over the end of the line, the line is broken.
      if nesting.isInString { return .ndjson }
      place = .openObject
      return nil
    }
    nesting.step(byte)
    if !LineCutter.isBlank(byte) { last = byte }
    if nesting.isOutside { place = .behindObject }
    return nil
  }

  private mutating func stepBehindBracket(_ byte: UInt8) -> InputFormat? {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "-"),
      UInt8(ascii: ","), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .json
    default:
      place = .word
      return stepInWord(byte)
    }
  }

  /// The first column of a CSV may be called `[name]`.
  private mutating func stepInWord(_ byte: UInt8) -> InputFormat? {
    word.append(byte)
    let words = ["null", "true", "false"]
    guard words.contains(where: { $0.utf8.starts(with: word) }) else { return .csv }
    return words.contains { $0.utf8.elementsEqual(word) } ? .json : nil
  }

  private mutating func stepInTag(_ byte: UInt8) -> InputFormat? {
    word.append(byte | 0x20)
    let tags = ["html", "!doctype", "?xml", "table", "head", "body", "meta", "workbook"]
    if tags.contains(where: { $0.utf8.elementsEqual(word, by: { $0 | 0x20 == $1 }) }) {
      isMarkup = true
      return .csv
    }
    guard !tags.contains(where: { $0.utf8.starts(with: word, by: { $0 | 0x20 == $1 }) }) else { return nil }
    isComment = false
    place = byte == UInt8(ascii: "\n") ? .nextLine : .otherLine
    return nil
  }
}
