import AccordSource

// The file as a whole, and the declarations that stand on one line.

extension Parser {
  mutating func parseParts() -> [SyntaxFile.Part] {
    var parts: [SyntaxFile.Part] = []
    func add(_ first: Int, _ end: Int, _ content: SyntaxFile.Content) {
      if first < end { parts.append(SyntaxFile.Part(tokens: first..<end, content: content)) }
    }
    let headerStart = position
    let hasHeader = parseHeader()
    add(headerStart, position, hasHeader ? .header : .skipped)
    while current.kind != .end {
      let start = position
      (place, entryStart) = (.file, start)
      var declaration: DeclarationSyntax?
      parseOrSkip { parser throws(SyntaxFailure) in
        declaration = try parser.parseMarkedDeclaration()
        try parser.expectDeclarationEnd()
      }
      skipToNextDeclaration(after: start, hasFailed: declaration == nil)
      add(start, position, declaration.map { .declaration($0) } ?? .skipped)
    }
    add(position, tokens.count, .end)
    return parts
  }

  /// `accord 1`, the first line of every file.
  private mutating func parseHeader() -> Bool {
    let help = ["begin the file with the line 'accord 1'"]
    guard at("accord") else {
      report(
        .missingVersion, "the file does not say which version of the language it is written in",
        at: range(current), help: help)
      return false
    }
    advance()
    guard current.kind == .number, !current.startsLine else {
      report(
        .missingVersion, "expected the version of the language after 'accord', found \(found)",
        at: range(current), help: help)
      return true
    }
    if text(current) != "1" {
      report(
        .missingVersion, "version '\(text(current))' of the language is not known here", at: range(current),
        help: ["this program reads version 1; a newer program may be needed"])
    }
    advance()
    if !current.startsLine, current.kind != .end {
      _ = fail("did not expect \(found) here", help: ["begin a new line after the version"])
      while !current.startsLine, current.kind != .end { advance() }
    }
    return true
  }

  private mutating func expectDeclarationEnd() throws(SyntaxFailure) {
    if current.startsLine || current.kind == .end { return }
    // What comes after the comma could not be read; that has been said.
    if at(.comma), peek().kind == .unknown { throw SyntaxFailure() }
    throw unexpected(help: "begin a new line for a new declaration")
  }

  /// After a mistake, what is left of a declaration is skipped without a word: all lines that are indented,
  /// when not even its beginning could be read.
  private mutating func skipToNextDeclaration(after start: Int, hasFailed: Bool) {
    guard position > start else { return }
    let margin = tokens.first.map { column($0) } ?? 0
    while current.kind != .end {
      if current.startsLine, !hasFailed || (current.kind == .word && column(current) <= margin) { return }
      advance()
    }
  }

  /// How many bytes stand before a token in its line.
  private func column(_ token: Token) -> Int {
    let before = file.bytes[..<token.bytes.lowerBound]
    return before.count - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
  }

  /// A declaration, perhaps after `draft`, `hidden` or both.
  private mutating func parseMarkedDeclaration() throws(SyntaxFailure) -> DeclarationSyntax {
    let first = position
    var draft: SourceRange?
    if at("hidden"), isWord(peek(), "draft") {
      throw fail("'draft' stands before 'hidden'", help: ["write 'draft hidden \(text(peek(2)))'"])
    }
    if at("draft") {
      draft = range(current)
      advance()
      let word = at("hidden") ? peek() : current
      guard !current.startsLine, Parser.draftableWords.contains(text(word)) else {
        throw fail(
          "expected 'define', 'score', 'segments' or 'metric' after 'draft' on the same line, found \(found)",
          help: ["nothing else can be a draft"])
      }
    }
    let hidden = try acceptHidden()
    validity = ValiditySyntax()
    let kind = try parseDeclaration()
    return DeclarationSyntax(
      kind: kind, draft: draft, hidden: hidden, validity: validity, range: range(from: first))
  }

  private mutating func acceptHidden() throws(SyntaxFailure) -> SourceRange? {
    guard at("hidden"), peek().kind == .word, !peek().startsLine else { return nil }
    let hidden = range(current)
    guard startsHiddenDeclaration else {
      guard Parser.declarationWords.contains(text(peek())) else { return nil }
      let help =
        isWord(peek(), "define")
        ? "a definition is what decisions are about; leave 'hidden' out"
        : "decisions do not show it anyway; leave 'hidden' out"
      throw fail(
        "expected 'score', 'segments' or 'grade' after 'hidden', found '\(text(peek()))'", help: [help],
        at: range(peek()))
    }
    advance()
    return hidden
  }

  private static let draftableWords: Set<String> = ["define", "score", "segments", "metric"]

  /// The name of a declaration, and the days from and until which it is in force.
  mutating func expectDeclaredName(_ what: String) throws(SyntaxFailure) -> Name {
    let name = try expectNewName(what)
    try parseValidity()
    return name
  }

  /// The title of a declaration; the days in force stand before it.
  mutating func acceptDeclaredTitle(of name: Name) throws(SyntaxFailure) -> TextLiteral? {
    let title = acceptText()
    if let title, at("from") || at("until"), peek().kind == .date {
      throw fail(
        "'from' and 'until' stand before the title",
        help: ["write '\(name.text) \(text(current)) \(text(peek())) \"\(title.value)\"'"])
    }
    return title
  }

  /// `from DATE` and `until DATE`, each at most once; `from` before anything else belongs to the declaration.
  mutating func parseValidity() throws(SyntaxFailure) {
    while true {
      if at("from"), peek().kind == .date, validity.from == nil {
        advance()
        validity.from = try parseDate()
      } else if at("until"), validity.until == nil {
        advance()
        validity.until = try parseDate()
      } else if at("from"), peek().kind == .unknown {
        // No day of this language, which has been said.
        throw SyntaxFailure()
      } else {
        return
      }
    }
  }

  private mutating func parseDate() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    guard current.kind == .date else {
      throw fail("expected a date such as 2027-01-01 after 'until', found \(found)")
    }
    let date = text(current)
    advance()
    return ExpressionSyntax(kind: .date(date), range: range(from: first))
  }

  private mutating func parseDeclaration() throws(SyntaxFailure) -> Declaration {
    if at(.closeBrace) { throw strayBrace() }
    guard current.kind == .word else {
      throw fail("expected a declaration such as 'score' or 'define', found \(found)")
    }
    guard let word = DeclarationWord(rawValue: text(current)) else { throw unknownDeclaration() }
    return try word.parse(&self)
  }

  private mutating func unknownDeclaration() -> SyntaxFailure {
    let word = text(current)
    if habit != nil { return fail("'\(word)' does not begin a declaration") }
    let nearest = Suggestion.nearest(to: word, among: Parser.declarationWords)
    report(
      .unexpectedToken, "'\(word)' does not begin a declaration", at: range(current),
      label: nearest.map { "did you mean '\($0)'?" },
      help: nearest == nil
        ? ["declarations begin with \(Parser.declarationWords.sorted().joined(separator: ", "))"] : [],
      fixIts: nearest.map { [FixIt("write '\($0)'", range: range(current), replacement: $0)] } ?? [])
    return SyntaxFailure()
  }

  private mutating func strayBrace() -> SyntaxFailure {
    report(
      .missingBrace, "this '}' closes nothing", at: range(current),
      help: ["remove it, or look for a '{' that is missing above"])
    return SyntaxFailure()
  }

  // MARK: One-line declarations

  mutating func parseList() throws(SyntaxFailure) -> ListSyntax {
    advance()
    let name = try expectDeclaredName("a name for the list")
    if accept("from") {
      return ListSyntax(name: name, source: .file(try expectText("the file of the list")))
    }
    try expect(.equal, "and the entries of list '\(name.text)', or 'from' and a file")
    return ListSyntax(name: name, source: .entries(try expectTexts("an entry of the list")))
  }

  mutating func parsePattern() throws(SyntaxFailure) -> PatternSyntax {
    advance()
    let name = try expectDeclaredName("a name for the pattern")
    try expect(.equal, "and the pattern between slashes")
    return PatternSyntax(name: name, literal: try parsePatternLiteral())
  }

  mutating func parseBinding() throws(SyntaxFailure) -> BindingSyntax {
    advance()
    let name = try expectDeclaredName("a name after 'let'")
    try expect(.equal, "and what '\(name.text)' stands for")
    return BindingSyntax(name: name, value: try parseExpression())
  }

  mutating func parseEnsure() throws(SyntaxFailure) -> EnsureSyntax {
    advance()
    let title = try expectText("the promise as a sentence")
    return EnsureSyntax(title: title, condition: try parseExpression())
  }
}
