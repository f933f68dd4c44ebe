import AccordSource
import AccordValues

/// Cuts the bytes of a file into tokens; never fails, reports what it cannot read.
struct Lexer {
  private let file: SourceFile
  private let fileIndex: Int
  private let bytes: [UInt8]
  private var offset = 0
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Signs outside of texts and comments that people do not see as they are.
  private var hiddenSigns: HiddenSigns
  /// Whether a sign of this line has been reported; the closing one of a pair is not reported again.
  private var hasReportedSign = false

  init(_ file: SourceFile, index: Int) {
    self.file = file
    self.fileIndex = index
    hiddenSigns = HiddenSigns(file, index: index)
    bytes = hiddenSigns.bytes
  }

  mutating func run() {
    defer { diagnostics += hiddenSigns.diagnostics }
    while true {
      let triviaStart = offset
      let sawLineBreak = skipTrivia()
      if sawLineBreak { hasReportedSign = false }
      let startsLine = sawLineBreak || tokens.isEmpty
      let start = offset
      guard start < bytes.count else {
        append(.end, triviaStart, start, startsLine)
        return
      }
      let kind = lexToken()
      append(kind, triviaStart, start, startsLine)
    }
  }

  private mutating func append(_ kind: Token.Kind, _ triviaStart: Int, _ start: Int, _ startsLine: Bool) {
    tokens.append(Token(kind: kind, triviaStart: triviaStart, bytes: start..<offset, startsLine: startsLine))
  }

  private func byte(_ ahead: Int = 0) -> UInt8? {
    offset + ahead < bytes.count ? bytes[offset + ahead] : nil
  }

  private mutating func skipTrivia() -> Bool {
    var sawLineBreak = false
    while let current = byte() {
      switch current {
      case UInt8(ascii: "\n"):
        sawLineBreak = true
        offset += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        offset += 1
      case UInt8(ascii: "\r") where byte(1) == UInt8(ascii: "\n"):
        offset += 1
      case UInt8(ascii: "#"):
        skipComment()
      case 0xC2 where byte(1) == 0xA0:
        // A no-break space, as word processors put it, is a blank.
        offset += 2
      default:
        guard let (scalar, length) = scalar(at: offset), let kind = scalar.hidden else { return sawLineBreak }
        // Read as what the user sees, so that the one mistake gives one finding.
        hiddenSigns.add(scalar, at: offset..<offset + length)
        if kind == .lineBreak { sawLineBreak = true }
        offset += length
      }
    }
    return sawLineBreak
  }

  private mutating func skipComment() {
    let start = offset
    while let next = byte(), next != UInt8(ascii: "\n") { offset += 1 }
    guard String(validating: bytes[start..<offset], as: UTF8.self) == nil else { return }
    report(
      .unreadableText, "this comment cannot be read: it is not UTF-8", start..<offset,
      help: "save the file with the encoding UTF-8")
  }

  private mutating func lexToken() -> Token.Kind {
    guard let current = byte() else { return .end }
    switch current {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return lexNumber()
    case UInt8(ascii: "\""): return lexText()
    case UInt8(ascii: "/") where startsPattern: return lexPattern()
    default: break
    }
    if let symbol = lexSymbol() { return .symbol(symbol) }
    if lexWord() { return .word }
    return lexUnknown()
  }

  private mutating func lexSymbol() -> Symbol? {
    guard let first = byte(), first < 0x80 else { return nil }
    if byte(1) == UInt8(ascii: "="), let two = Symbol(rawValue: String(UnicodeScalar(first)) + "=") {
      offset += 2
      return two
    }
    guard let one = Symbol(rawValue: String(UnicodeScalar(first))) else { return nil }
    offset += 1
    return one
  }

  /// A `/` begins a pattern after `matches` and `=`, and divides everywhere else.
  private var startsPattern: Bool {
    guard let previous = tokens.last else { return false }
    switch previous.kind {
    case .symbol(.equal): return true
    case .word: return bytes[previous.bytes].elementsEqual("matches".utf8)
    default: return false
    }
  }

  private mutating func lexWord() -> Bool {
    guard let (first, length) = scalar(at: offset), first.beginsName else { return false }
    offset += length
    while true {
      while let (next, length) = scalar(at: offset), next.continuesName { offset += length }
      guard let end = endOfHiddenSignsInName() else { return true }
      while offset < end, let (next, length) = scalar(at: offset) {
        hiddenSigns.add(next, at: offset..<offset + length)
        offset += length
      }
    }
  }

  /// The end of the signs here that nothing shows of, when a name goes on behind them; nil otherwise.
  private func endOfHiddenSignsInName() -> Int? {
    var end = offset
    while let (next, length) = scalar(at: end), !next.isASCII, next.properties.isDefaultIgnorableCodePoint {
      end += length
    }
    guard end > offset, let (next, _) = scalar(at: end), next.continuesName else { return nil }
    return end
  }

  private mutating func lexText() -> Token.Kind {
    let start = offset
    offset += 1
    while let current = byte(), current != UInt8(ascii: "\n") {
      if current == UInt8(ascii: "\"") {
        offset += 1
        return .text
      }
      let isEscape = current == UInt8(ascii: "\\") && byte(1) != nil && byte(1) != UInt8(ascii: "\n")
      offset += isEscape ? 2 : 1
    }
    if offset > start, bytes[offset - 1] == UInt8(ascii: "\r") { offset -= 1 }
    report(
      .unterminatedText, "this text is not closed", start..<offset,
      help: "end it with \" on the same line; write \\\" for a quote inside it")
    return .unknown
  }

  private mutating func lexPattern() -> Token.Kind {
    let start = offset
    offset += 1
    while let current = byte(), current != UInt8(ascii: "\n") {
      if current == UInt8(ascii: "/") {
        offset += 1
        return .pattern
      }
      let isEscape = current == UInt8(ascii: "\\") && byte(1) != nil && byte(1) != UInt8(ascii: "\n")
      offset += isEscape ? 2 : 1
    }
    if offset > start, bytes[offset - 1] == UInt8(ascii: "\r") { offset -= 1 }
    report(
      .unterminatedText, "this pattern is not closed", start..<offset,
      help: "end it with / on the same line; write \\/ for a slash inside it")
    return .unknown
  }

  private mutating func lexUnknown() -> Token.Kind {
    let start = offset
    guard let (scalar, length) = scalar(at: offset) else {
      while offset < bytes.count, scalarIsBroken(at: offset) { offset += 1 }
      report(
        .unreadableText, "this cannot be read: it is not UTF-8 text", start..<offset,
        help: "save the file with the encoding UTF-8")
      return .unknown
    }
    offset += length
    let text = file.text(start..<offset)
    while let (next, length) = self.scalar(at: offset), next == scalar { offset += length }
    guard !hasReportedSign else { return .unknown }
    hasReportedSign = true
    let help: String
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "'", "\u{AB}", "\u{BB}":
      help = "put texts in straight double quotes: \"…\""
    case "&": help = "write 'and'"
    case "|": help = "write 'or'"
    case "!": help = "write 'not', or '!=' for 'is not equal'"
    case "\u{2265}": help = "write '>='"
    case "\u{2264}": help = "write '<='"
    case "\u{2260}": help = "write '!='"
    case "\u{2013}", "\u{2014}", "\u{2212}": help = "write the sign '-'"
    case ";": help = "begin a new line instead"
    default: help = "remove it, or put it inside a text in quotes"
    }
    report(.unexpectedToken, "'\(text)' is not a sign of the language", start..<offset, help: help)
    return .unknown
  }

  private func scalarIsBroken(at offset: Int) -> Bool { scalar(at: offset) == nil }

  /// The Unicode scalar that begins at an offset and its length in bytes; nil when the bytes are not UTF-8.
  private func scalar(at offset: Int) -> (Unicode.Scalar, Int)? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length <= bytes.count else { return nil }
    var decoder = UTF8()
    var iterator = bytes[offset..<offset + length].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator), UTF8.width(scalar) == length else {
      return nil
    }
    return (scalar, length)
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, _ range: Range<Int>, help: String
  ) {
    diagnostics.append(
      Diagnostic(code, message, at: SourceRange(file: fileIndex, bytes: range), help: [help]))
  }
}

// MARK: - Numbers, dates and instants

extension Lexer {
  private func isDigit(_ ahead: Int) -> Bool {
    guard let byte = byte(ahead) else { return false }
    return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Whether `dddd-dd-dd` stands here.
  private var startsDate: Bool {
    for ahead in 0..<10 {
      let isDash = ahead == 4 || ahead == 7
      guard isDash ? byte(ahead) == UInt8(ascii: "-") : isDigit(ahead) else { return false }
    }
    return true
  }

  private mutating func lexNumber() -> Token.Kind {
    if startsDate { return lexDate() }
    let start = offset
    while isDigit(0) || (byte() == UInt8(ascii: "_") && isDigit(1)) { offset += 1 }
    if byte() == UInt8(ascii: "."), isDigit(1) {
      offset += 1
      while isDigit(0) || (byte() == UInt8(ascii: "_") && isDigit(1)) { offset += 1 }
    }
    let digitsEnd = offset
    if byte() == UInt8(ascii: "%") {
      offset += 1
      return .number
    }
    while let (next, length) = scalar(at: offset), next.continuesName { offset += length }
    let suffix = file.text(digitsEnd..<offset)
    if ["", "k", "M", "bn"].contains(suffix) { return .number }
    let digits = file.text(start..<digitsEnd)
    let help: String
    switch suffix {
    case "K": help = "write '\(digits)k' for thousands"
    case "m", "Mio", "mio", "mn": help = "write '\(digits)M' for millions"
    case "b", "B", "Bn", "BN", "Mrd", "mrd": help = "write '\(digits)bn' for thousand millions"
    default: help = "the suffixes are k, M, bn and %; put a blank before a unit: '\(digits) days'"
    }
    report(.badNumber, "'\(file.text(start..<offset))' is not a number", start..<offset, help: help)
    return .unknown
  }

  private mutating func lexDate() -> Token.Kind {
    offset += 10
    guard byte() == UInt8(ascii: "T"), isDigit(1) else { return .date }
    offset += 1
    while let current = byte() {
      let isPart =
        isDigit(0) || current == UInt8(ascii: ":") || current == UInt8(ascii: "Z")
        || (current == UInt8(ascii: ".") && isDigit(1))
        || ((current == UInt8(ascii: "+") || current == UInt8(ascii: "-")) && isDigit(1))
      guard isPart else { break }
      offset += 1
    }
    return .instant
  }
}
