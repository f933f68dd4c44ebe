package import AccordSource

/// A hand-written recursive descent parser over the tokens of one file.
///
/// It never fails as a whole: an entry that makes no sense is reported once and skipped to where the next entry
/// begins, so that one mistake costs one diagnostic. One function reads one construct; the declarations, the
/// blocks and the expressions stand in extensions.
///
/// It is never copied: a copy would stand on the stack at every level of nesting.
package struct Parser: ~Copyable {
  /// How deep expressions and blocks may nest; deeper text is reported, not read.
  package static let nestingLimit = 32
  /// How many '.' and '[ ]', or how many 'is', may follow one another: each makes the tree one level deeper.
  static let chainLimit = 8

  let file: SourceFile
  let fileIndex: Int
  let tokens: [Token]
  var position = 0
  var diagnostics: [Diagnostic]
  /// How many round brackets are open; inside them line breaks mean nothing.
  var openParentheses = 0
  var depth = 0
  /// When the declaration being read is in force.
  var validity = ValiditySyntax()
  /// Whether a line that begins with 'when' is an entry, as in a definition, or goes on with one.
  var whenBeginsEntry = false
  /// The same of 'within', as in a metric.
  var withinBeginsEntry = false
  /// The index of the token behind the expression that was read last.
  var endOfExpression = 0
  /// What is being read, and where its entry began.
  var place = Habit.Place.file
  var entryStart = 0
  /// The index of the token behind a name that is being given.
  var endOfNewName: Int?
  /// Where what was read ends, in front of each place at which reading broke off.
  var stops: Set<Int> = []
  /// Stretches of bytes that were skipped behind a mistake, up to the end of its line.
  var passedOver: [Range<Int>] = []
  /// How many findings of the lexer stand before those of the parser.
  private let lexerFindings: Int
  /// The token before which a block ended without its brace.
  var brokenOff: Int?

  private init(_ file: SourceFile, index: Int) {
    var lexer = Lexer(file, index: index)
    lexer.run()
    self.file = file
    self.fileIndex = index
    self.tokens = lexer.tokens
    self.diagnostics = lexer.diagnostics
    self.lexerFindings = lexer.diagnostics.count
  }

  /// Reads a file; what is wrong with its text comes along as diagnostics.
  package static func parse(_ file: SourceFile, index: Int) -> (SyntaxFile, [Diagnostic]) {
    var parser = Parser(file, index: index)
    let parts = parser.parseParts()
    parser.leaveOutSignsPassedOver()
    return (
      SyntaxFile(file: index, tokens: parser.tokens, parts: parts, stops: parser.stops), parser.diagnostics
    )
  }

  /// Behind a mistake, a sign that stands for none of ours belongs to it most often, on the same line.
  private mutating func leaveOutSignsPassedOver() {
    guard !passedOver.isEmpty else { return }
    var stretch = passedOver.startIndex
    let kept = diagnostics[..<lexerFindings].filter { finding in
      guard finding.code == .unexpectedToken, finding.fixIts.isEmpty,
        let start = finding.range?.bytes.lowerBound
      else { return true }
      while stretch < passedOver.endIndex, passedOver[stretch].upperBound <= start { stretch += 1 }
      return stretch == passedOver.endIndex || !passedOver[stretch].contains(start)
    }
    diagnostics.replaceSubrange(..<lexerFindings, with: kept)
  }
}

/// Thrown when a construct cannot be read; the diagnostic has been reported already.
struct SyntaxFailure: Error {}

// MARK: - Tokens

extension Parser {
  var current: Token { tokens[position] }

  func peek(_ ahead: Int = 1) -> Token { tokens[min(position + ahead, tokens.count - 1)] }

  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  /// The text of a token; a word without signs that nothing shows of, which the lexer has reported.
  func text(_ token: Token) -> String {
    let text = file.text(token.bytes)
    guard token.kind == .word, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return String(text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint })
  }

  func range(_ token: Token) -> SourceRange { SourceRange(file: fileIndex, bytes: token.bytes) }

  /// From the start of the token at index `first` to the end of the last token read.
  func range(from first: Int) -> SourceRange {
    let last = max(first, position - 1)
    return SourceRange(
      file: fileIndex, bytes: tokens[first].bytes.lowerBound..<tokens[last].bytes.upperBound)
  }

  func at(_ symbol: Symbol) -> Bool { current.kind == .symbol(symbol) }

  func isWord(_ token: Token, _ word: String) -> Bool {
    token.kind == .word && token.bytes.count == word.utf8.count
      && file.bytes[token.bytes].elementsEqual(word.utf8)
  }

  func at(_ word: String) -> Bool { isWord(current, word) }

  /// Whether these words stand here one after the other.
  func at(_ first: String, _ second: String) -> Bool { at(first) && isWord(peek(), second) }

  mutating func accept(_ symbol: Symbol) -> Bool {
    guard at(symbol) else { return false }
    advance()
    return true
  }

  mutating func accept(_ word: String) -> Bool {
    guard at(word) else { return false }
    advance()
    return true
  }

  mutating func accept(_ first: String, _ second: String) -> Bool {
    guard at(first, second) else { return false }
    advance()
    advance()
    return true
  }

  /// What stands here, for a message: the user's own word in quotes.
  var found: String {
    switch current.kind {
    case .end: "the end of the file"
    case .text: "the text \(text(current))"
    default: "'\(text(current))'"
    }
  }

  mutating func expect(_ symbol: Symbol, _ purpose: String) throws(SyntaxFailure) {
    if accept(symbol) { return }
    throw fail("expected '\(symbol.rawValue)' \(purpose), found \(found)")
  }

  mutating func expect(_ word: String, _ purpose: String) throws(SyntaxFailure) {
    if accept(word) { return }
    throw fail("expected '\(word)' \(purpose), found \(found)")
  }

  /// A name; `what` says of what, as in "a name for the score".
  mutating func expectName(_ what: String) throws(SyntaxFailure) -> Name {
    guard current.kind == .word else {
      throw fail("expected \(what), found \(found)", help: current.kind == .text ? [nameOfText] : [])
    }
    let name = Name(text: text(current), range: range(current))
    if Parser.reservedWords.contains(name.text) {
      throw fail(
        "'\(name.text)' is a word of the language and cannot be \(what)",
        help: ["choose another name, such as '\(name.text)_1'"])
    }
    advance()
    return name
  }

  /// The same for a name that is given here, of which people may write more than one word.
  mutating func expectNewName(_ what: String) throws(SyntaxFailure) -> Name {
    let name = try expectName(what)
    endOfNewName = position
    return name
  }

  mutating func expectText(_ what: String) throws(SyntaxFailure) -> TextLiteral {
    guard let literal = acceptText() else {
      throw fail("expected \(what) in quotes, found \(found)", help: wordsInQuotes.map { [$0] } ?? [])
    }
    return literal
  }

  mutating func acceptText() -> TextLiteral? {
    guard current.kind == .text else { return nil }
    let literal = TextLiteral(value: resolveEscapes(current), range: range(current))
    advance()
    return literal
  }

  /// One or more texts, separated by commas.
  mutating func expectTexts(_ what: String) throws(SyntaxFailure) -> [TextLiteral] {
    var texts = [try expectText(what)]
    while at(.comma), peek().kind == .text {
      advance()
      texts.append(try expectText(what))
    }
    return texts
  }

  /// One or more names, separated by commas.
  mutating func expectNames(_ what: String) throws(SyntaxFailure) -> [Name] {
    var names = [try expectName(what)]
    while accept(.comma) { names.append(try expectName(what)) }
    return names
  }

  /// Words that stand inside expressions and therefore cannot be names.
  static let reservedWords: Set<String> = [
    "and", "or", "not", "in", "is", "between", "matches", "where", "when", "otherwise", "implies", "within",
    "ignoring", "choose", "any", "every", "yes", "no",
  ]
}

// MARK: - Diagnostics

extension Parser {
  /// Reports what is wrong at the current token and gives the error to throw.
  ///
  /// A token that the lexer could not read has been reported already and is not reported again, nor is what
  /// follows from a block that breaks off here.
  ///
  /// - Parameters:
  ///   - help: what to do when no habit shows here.
  ///   - habits: those that can show here besides the ones of the block.
  mutating func fail(
    _ message: String, help: [String] = [], at place: SourceRange? = nil, related: [RelatedPlace] = [],
    habits: [Habit] = []
  ) -> SyntaxFailure {
    if position > 0 { stops.insert(tokens[position - 1].bytes.upperBound) }
    guard position != brokenOff else { return SyntaxFailure() }
    let habit = habit ?? Habit.first(of: habits, in: self)
    if place == nil, isReported(current) {
      if let habit { sayBetter(habit) }
    } else if let number = numberWithComma {
      report(
        .unexpectedToken, "'\(file.text(number.range.bytes))' is not a number", at: number.range,
        help: [number.remedy])
    } else if isInForeignComment {
      report(.unexpectedToken, message, at: place ?? range(current), help: [Habit.comment])
    } else {
      let remedy = habit?.remedy ?? danglingComma ?? nameInOneWord
      report(
        .unexpectedToken, message, at: place ?? range(current), related: related,
        help: remedy.map { [$0] } ?? help,
        fixIts: [habit?.fixIt].compactMap { $0 })
    }
    return SyntaxFailure()
  }

  /// Whether the lexer has said what is wrong with a token.
  private func isReported(_ token: Token) -> Bool {
    switch token.kind {
    case .unknown: true
    case .symbol(let symbol): !file.bytes[token.bytes].elementsEqual(symbol.rawValue.utf8)
    default: false
    }
  }

  /// Puts into what the lexer has said of the sign here how it is written at this place.
  private mutating func sayBetter(_ habit: Habit.Found) {
    let said = diagnostics.lastIndex { finding in
      finding.code == .unexpectedToken && finding.range?.bytes.lowerBound == current.bytes.lowerBound
    }
    guard let said else { return }
    diagnostics[said].help = [habit.remedy]
    diagnostics[said].fixIts = [habit.fixIt].compactMap { $0 }
  }

  /// The same where an expression was expected or goes on, and somebody may write as in another language.
  mutating func failInExpression(_ message: String, help: [String] = []) -> SyntaxFailure {
    // Words of the language in capitals are those words.
    let isInCapitals = isCapital(current)
    // Where entries stand one after the other, something else may have begun.
    let between = place == .file ? Habit.first(of: Habit.betweenValues, in: self)?.remedy : nil
    let remedy = habitRemedy ?? between
    return fail(message, help: remedy.map { [$0] } ?? help, habits: isInCapitals ? [] : Habit.conditions)
  }

  mutating func report(
    _ code: DiagnosticCode, _ message: String, at range: SourceRange, label: String? = nil,
    related: [RelatedPlace] = [], help: [String] = [], fixIts: [FixIt] = []
  ) {
    diagnostics.append(
      Diagnostic(
        code, message, at: range, label: label, related: related, help: help, fixIts: fixIts))
  }

  mutating func belongsToLaterVersion() -> SyntaxFailure {
    fail("'\(text(current))' belongs to a later version of the language")
  }

  /// Runs `body` one level deeper; text that nests deeper than the limit is reported and not read.
  mutating func nested<Result>(
    _ body: (inout Parser) throws(SyntaxFailure) -> Result
  ) throws(SyntaxFailure) -> Result {
    guard depth < Parser.nestingLimit else {
      report(
        .nestingTooDeep, "this is nested more than \(Parser.nestingLimit) levels deep", at: range(current),
        help: ["give a part of it a name with 'let' and use the name here"])
      throw SyntaxFailure()
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }
}
