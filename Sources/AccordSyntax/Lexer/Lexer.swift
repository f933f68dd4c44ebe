import AccordSource
import AccordValues

/// Cuts the bytes of a file into tokens; never fails, reports what it cannot read.
struct Lexer {
  let file: SourceFile
  let fileIndex: Int
  private let bytes: [UInt8]
  var offset = 0
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Signs outside of texts and comments that people do not see as they are.
  private var hiddenSigns: HiddenSigns
  /// What has been said about signs of this line; it is not said again, as for the closing one of a pair.
  private var saidAboutSigns: Set<String> = []

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
      if sawLineBreak { saidAboutSigns = [] }
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

  func byte(_ ahead: Int = 0) -> UInt8? {
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
      case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/") && !startsPattern: skipForeignComment(to: nil)
      case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*") && !startsPattern:
        skipForeignComment(to: "*/")
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

  /// Skips a comment as other languages write it: to the end of the line, or to the sign that closes it.
  private mutating func skipForeignComment(to close: String?) {
    let sign = SourceRange(file: fileIndex, bytes: offset..<offset + 2)
    diagnostics.append(
      Diagnostic(
        .unexpectedToken, "'\(file.text(sign.bytes))' begins no comment", at: sign,
        help: ["a comment begins with #, and ends with the line"],
        fixIts: close == nil ? [FixIt("write '#'", range: sign, replacement: "#")] : []))
    let start = offset
    if let close {
      offset += 2
      while offset < bytes.count {
        if bytes[offset...].starts(with: close.utf8) {
          offset += close.utf8.count
          return
        }
        offset += 1
      }
      offset = start
    }
    while let next = byte(), next != UInt8(ascii: "\n") { offset += 1 }
  }

  private mutating func lexToken() -> Token.Kind {
    guard let current = byte() else { return .end }
    switch current {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return lexNumber()
    case UInt8(ascii: "\""): return lexText()
    case UInt8(ascii: "/") where startsPattern: return lexPattern()
    default: break
    }
    if let sign = lexForeignSign() { return sign }
    if let symbol = lexSymbol() { return .symbol(symbol) }
    if lexWord() { return .word }
    return lexUnknown()
  }

  /// A sign of another language, read as the one it stands for.
  private mutating func lexForeignSign() -> Token.Kind? {
    guard let sign = ForeignSign.first(in: bytes[offset...]) else { return nil }
    // '!=' is one of ours, and so is a '=' before something else.
    if sign.meaning == nil, byte(1) == UInt8(ascii: "="), Symbol(rawValue: sign.spelling + "=") != nil {
      return nil
    }
    let start = offset
    repeat {
      offset += sign.spelling.utf8.count
    } while sign.meaning == nil && bytes[offset...].starts(with: sign.spelling.utf8)
    reportSign(
      start..<start + sign.spelling.utf8.count, help: sign.remedy, replacement: sign.meaning?.rawValue)
    return sign.meaning.map { .symbol($0) } ?? .unknown
  }

  private mutating func reportSign(
    _ range: Range<Int>, of sign: Range<Int>? = nil, help: String, replacement: String?
  ) {
    guard saidAboutSigns.insert(help).inserted else { return }
    // What belongs to a '?' further left is no mistake of its own.
    if bytes[range].elementsEqual(":".utf8), saidAboutSigns.contains(ForeignSign.choice) { return }
    let place = SourceRange(file: fileIndex, bytes: range)
    diagnostics.append(
      Diagnostic(
        .unexpectedToken, "'\(file.text(sign ?? range))' is not a sign of the language", at: place,
        help: [help],
        fixIts: replacement.map { [FixIt("write '\($0)'", range: place, replacement: $0)] } ?? []))
  }

  /// The end of a text in quotes that are not the language's, on this line; nil when it has none.
  private func endOfForeignText(_ quote: Unicode.Scalar, from start: Int) -> Int? {
    guard let closing = ForeignSign.closingQuotes(of: quote) else { return nil }
    var end = start
    while let (next, length) = scalar(at: end), next != "\n", next != "\"" || closing.contains("\"") {
      if closing.contains(next) { return end + length }
      end += length
    }
    return nil
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
      if endsInNegation { offset += 2 }
      guard let end = endOfHiddenSignsInName() else { return true }
      while offset < end, let (next, length) = scalar(at: offset) {
        hiddenSigns.add(next, at: offset..<offset + length)
        offset += length
      }
    }
  }

  /// Whether the word goes on as in `isn't`, which is one word for whoever writes it.
  private var endsInNegation: Bool {
    offset > 0 && bytes[offset - 1] == UInt8(ascii: "n") && byte() == UInt8(ascii: "'")
      && byte(1) == UInt8(ascii: "t") && byte(2) == UInt8(ascii: " ")
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
    let sign = start..<offset
    if let end = endOfForeignText(scalar, from: offset) {
      let text = file.text(offset..<end).unicodeScalars.dropLast()
      offset = end
      let written = "\"\(String(text).replacing("\\", with: "\\\\"))\""
      reportSign(
        start..<end, of: sign, help: "put texts in straight double quotes: \(written)", replacement: written)
      return .unknown
    }
    while let (next, length) = self.scalar(at: offset), next == scalar { offset += length }
    let isQuote = ForeignSign.closingQuotes(of: scalar) != nil
    reportSign(
      sign,
      help: isQuote
        ? "put texts in straight double quotes: \"…\"" : "remove it, or put it inside a text in quotes",
      replacement: nil)
    return .unknown
  }

  private func scalarIsBroken(at offset: Int) -> Bool { scalar(at: offset) == nil }

  /// The Unicode scalar that begins at an offset and its length in bytes; nil when the bytes are not UTF-8.
  func scalar(at offset: Int) -> (Unicode.Scalar, Int)? {
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

  mutating func report(
    _ code: DiagnosticCode, _ message: String, _ range: Range<Int>, help: String
  ) {
    diagnostics.append(
      Diagnostic(code, message, at: SourceRange(file: fileIndex, bytes: range), help: [help]))
  }
}
