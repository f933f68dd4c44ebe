import AccordSource

// MARK: - Blocks and recovery

extension Parser {
  /// Reads `{ entry … }`, one entry a line or separated by commas.
  ///
  /// An entry that cannot be read is skipped. A declaration at the beginning of a line, where an entry is
  /// expected, means that the closing brace was forgotten.
  mutating func parseBlock(
    of what: String, _ place: Habit.Place? = nil, _ parseEntry: (inout Parser) throws(SyntaxFailure) -> Void
  ) throws(SyntaxFailure) {
    let opening = range(current)
    try expect(.openBrace, "to begin \(what)")
    let outer = (openParentheses, self.place, entryStart)
    (openParentheses, self.place) = (0, place ?? outer.1)
    defer { (openParentheses, self.place, entryStart) = outer }
    while !accept(.closeBrace) {
      if accept(.comma) { continue }
      entryStart = position
      if current.kind == .end || startsDeclaration {
        reportMissingBrace(of: what, opening)
        return
      }
      parseOrSkip { parser throws(SyntaxFailure) in
        try parser.nested(parseEntry)
        try parser.expectEntryEnd()
      }
    }
  }

  /// One missing brace leaves all the blocks around it open as well; only the innermost is reported.
  private mutating func reportMissingBrace(of what: String, _ opening: SourceRange) {
    if position != brokenOff {
      report(
        .missingBrace, "\(what) is not closed", at: opening, label: "this '{' has no '}'",
        help: ["end it with '}' on a line of its own"])
    }
    brokenOff = position
  }

  /// Runs `body`; when it fails, moves on to the next entry. Always moves forward.
  mutating func parseOrSkip(_ body: (inout Parser) throws(SyntaxFailure) -> Void) {
    let start = position
    let outerDepth = depth
    let outerParentheses = openParentheses
    let findings = diagnostics.count
    do {
      try body(&self)
    } catch {
      depth = outerDepth
      openParentheses = outerParentheses
      let failed = position
      skipToNextEntry(from: start)
      if diagnostics.count > findings { passOver(behind: failed) }
    }
    if position == start { advance() }
  }

  /// Notes what was skipped behind a token, up to the end of its line.
  private mutating func passOver(behind failed: Int) {
    var end = failed + 1
    while end < position, !tokens[end].startsLine { end += 1 }
    guard end <= tokens.count, end > failed + 1 || position > failed else { return }
    let first = max(tokens[failed].bytes.upperBound, passedOver.last?.upperBound ?? 0)
    let last = tokens[min(end, tokens.count) - 1].bytes.upperBound
    if first < last { passedOver.append(first..<last) }
  }

  /// An entry ends at the end of its line, at a comma or at the closing brace.
  mutating func expectEntryEnd() throws(SyntaxFailure) {
    if current.startsLine || at(.comma) || at(.closeBrace) || current.kind == .end { return }
    throw unexpected(help: Parser.separatorHelp)
  }

  /// Reports what stands where something should have ended.
  mutating func unexpected(help: String) -> SyntaxFailure {
    let message = "did not expect \(found) here"
    if position == endOfExpression { return failInExpression(message, help: [conditionHelp ?? help]) }
    return fail(message, help: [conditionHelp ?? help])
  }

  static let separatorHelp = "separate two entries with a comma or a new line"

  /// For those who write `if`.
  private var conditionHelp: String? {
    at("if") || at("unless") ? "a condition begins with '\(at("if") ? "when" : "when not")'" : nil
  }

  /// Skips what is left of an entry: to the next line that is not inside braces opened since, or to the
  /// brace that closes the block.
  private mutating func skipToNextEntry(from start: Int) {
    var openBraces = 0
    var index = start
    // Braces that the entry opened before it failed must be closed again on the way.
    while index < position {
      switch tokens[index].kind {
      case .symbol(.openBrace): openBraces += 1
      case .symbol(.closeBrace): openBraces = max(0, openBraces - 1)
      default: break
      }
      index += 1
    }
    while current.kind != .end {
      if position > start, startsDeclaration { return }
      if openBraces == 0, position > start, current.startsLine, !continuesLine { return }
      switch current.kind {
      case .symbol(.openBrace): openBraces += 1
      case .symbol(.closeBrace):
        if openBraces == 0 { return }
        openBraces -= 1
      default: break
      }
      advance()
    }
  }

  /// Whether the first token of a line goes on with the line before.
  private var continuesLine: Bool {
    switch current.kind {
    case .word:
      Parser.continuationWords.contains(text(current)) && !(at("within") && withinBeginsEntry)
        || (at("when") && !whenBeginsEntry)
    case .symbol(let symbol): symbol != .closeBrace && symbol != .plus && symbol != .minus
    default: false
    }
  }

  private static let continuationWords: Set<String> = [
    "and", "or", "in", "is", "where", "within", "because", "respond", "again", "otherwise", "matches",
    "ignoring", "implies",
  ]

  /// A word that begins a declaration, in the first column of a line.
  ///
  /// A field of a block that is not indented therefore cannot be called 'score': what a declaration looks like
  /// further on is not asked, so that a '}' that is missing is noticed even before one that is half written.
  var startsDeclaration: Bool {
    guard current.startsLine, current.kind == .word else { return false }
    let offset = current.bytes.lowerBound
    let isFirstColumn =
      offset == 0 || [UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(file.bytes[offset - 1])
    // A proposition has entries of that name, too.
    if at("resource") { return false }
    return isFirstColumn && (Parser.declarationWords.contains(text(current)) || startsHiddenDeclaration)
  }

  /// `hidden score`: alone the word may be the name of a field, as it was before it had a meaning here.
  var startsHiddenDeclaration: Bool {
    at("hidden") && peek().kind == .word && !peek().startsLine && Parser.hideableWords.contains(text(peek()))
  }

  static let hideableWords: Set<String> = ["score", "segments", "grade"]

  static let declarationWords = Set(DeclarationWord.allCases.map(\.rawValue) + ["draft"])
}
