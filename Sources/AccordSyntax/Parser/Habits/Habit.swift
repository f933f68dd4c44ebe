import AccordSource

/// What people write at a place out of habit, from another language or from everyday words, and how the same is written
/// here.
///
/// A habit is found where reading broke off. Its pattern is the words as they stand one after the other, in any case:
/// `@` stands in front of the one at which reading broke off, or that is the first; `^` says that an entry begins there;
/// `a|b` is either; `$N` is any number, `$%` one in percent, `$D` a number and a unit such as `30 days`, `$W` a word, `$T` a
/// text, `$P` a pattern. In the remedy `$1` is what stands for the first of these, and `$0` which word of `a|b` it is.
struct Habit: Sendable {
  /// What is being read where the habit shows.
  enum Place: Hashable, Sendable {
    case file, record, bands, options, choose
    case block(DeclarationWord)
  }

  /// What to do: a sentence in which `$1` stands for what was written.
  private let remedy: String
  /// What to write instead of the words, when there is one thing to write.
  private let replacement: String?
  private let isBeginning: Bool
  private let before: [Part]
  private let here: [Part]

  /// A habit for which something else is written.
  init(_ pattern: String, write replacement: String) {
    self.init(pattern, remedy: replacement.isEmpty ? "leave it out" : "write '\(replacement)'", replacement)
  }

  /// A habit that takes more than other words.
  init(_ pattern: String, say remedy: String) {
    self.init(pattern, remedy: remedy, nil)
  }

  private init(_ pattern: String, remedy: String, _ replacement: String?) {
    var words = pattern.split(separator: " ").map(String.init)
    isBeginning = words.first == "^"
    if isBeginning { words.removeFirst() }
    let parts = words.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    before = parts.count > 1 ? parts[0].map(Part.init) : []
    here = (parts.last ?? []).map(Part.init)
    self.remedy = remedy
    self.replacement = replacement
  }

  /// One word of a pattern.
  private enum Part: Sendable {
    case words([String])
    case number, percentage, duration, word, text, pattern

    init(_ word: String) {
      self =
        switch word {
        case "$N": .number
        case "$%": .percentage
        case "$D": .duration
        case "$W": .word
        case "$T": .text
        case "$P": .pattern
        // A bar alone is the sign.
        case "|": .words(["|"])
        default: .words(word.split(separator: "|").map(String.init))
        }
    }

    var isCaptured: Bool { if case .words = self { false } else { true } }
    var isChoice: Bool { if case .words(let words) = self { words.count > 1 } else { false } }
    var length: Int { if case .duration = self { 2 } else { 1 } }
  }

  /// A habit that was found: what to do, and the change of the text that does it.
  struct Found {
    let remedy: String
    let fixIt: FixIt?
  }

  /// The first of the habits that shows at the place where reading broke off.
  static func first(of habits: [Habit], in parser: borrowing Parser) -> Found? {
    for habit in habits {
      if let found = habit.find(in: parser) { return found }
    }
    return nil
  }

  private func find(in parser: borrowing Parser) -> Found? {
    let first = parser.position - before.reduce(0) { $0 + $1.length }
    guard first >= 0, !isBeginning || first == parser.entryStart else { return nil }
    var position = first
    var captured: [String] = []
    var choice: String?
    for part in before + here {
      guard position + part.length < parser.tokens.count,
        position == first || !parser.tokens[position].startsLine,
        matches(part, parser.tokens[position...], parser)
      else { return nil }
      let end = position + part.length
      let written = parser.tokens[position..<end].map { parser.text($0) }.joined(separator: " ")
      if part.isCaptured { captured.append(written) }
      if part.isChoice { choice = choice ?? written }
      position = end
    }
    guard position > first else { return nil }
    func filled(_ text: String) -> String {
      captured.indices.reduce(text.replacing("$0", with: choice ?? "")) {
        $0.replacing("$\($1 + 1)", with: captured[$1])
      }
    }
    let range = SourceRange(
      file: parser.fileIndex,
      bytes: parser.tokens[first].bytes.lowerBound..<parser.tokens[position - 1].bytes.upperBound)
    let fixIt = replacement.map { written in
      FixIt(filled(remedy), range: range, replacement: filled(written))
    }
    return Found(remedy: filled(remedy), fixIt: fixIt)
  }

  private func matches(_ part: Part, _ tokens: ArraySlice<Token>, _ parser: borrowing Parser) -> Bool {
    guard let token = tokens.first else { return false }
    switch part {
    case .words(let words): return words.contains(parser.file.text(token.bytes).lowercased())
    case .number: return token.kind == .number
    case .percentage: return token.kind == .number && parser.text(token).hasSuffix("%")
    case .duration:
      guard token.kind == .number, let unit = tokens.dropFirst().first else { return false }
      return Parser.durationUnits.contains(parser.text(unit).lowercased())
    case .word: return token.kind == .word && !Parser.reservedWords.contains(parser.text(token))
    case .text: return token.kind == .text
    case .pattern: return token.kind == .pattern
    }
  }
}

// MARK: - Where reading broke off

extension Parser {
  /// The habit that shows where reading broke off: one of the block that is being read, or of expressions.
  var habit: Habit.Found? {
    Habit.first(of: Habit.all(at: place), in: self) ?? Habit.first(of: Habit.inExpressions, in: self)
  }

  /// A comma behind which nothing comes.
  var danglingComma: String? {
    func isEnd(_ token: Token) -> Bool {
      token.startsLine || token.kind == .end || token.kind == .symbol(.closeParenthesis)
        || token.kind == .symbol(.closeBracket) || token.kind == .symbol(.closeBrace)
    }
    if at(.comma), isEnd(peek()) { return "leave the comma at the end out" }
    guard position > 0, tokens[position - 1].kind == .symbol(.comma), isEnd(current) else { return nil }
    return "leave the comma in front of it out"
  }

  /// How to write a name that was begun right before this place, when it goes on with a blank or a hyphen.
  var nameInOneWord: String? {
    guard position == endOfNewName, position > 0 else { return nil }
    var words = [text(tokens[position - 1])]
    var index = position
    while index + 1 < tokens.count, words.count < 6, !tokens[index].startsLine {
      if tokens[index].kind == .symbol(.minus) { index += 1 }
      let word = text(tokens[index])
      let isWord = tokens[index].kind == .word || tokens[index].kind == .number
      guard isWord, !Parser.reservedWords.contains(word), !Parser.wordsBehindNames.contains(word) else {
        break
      }
      words.append(word)
      index += 1
    }
    guard words.count > 1, index < tokens.count, endsName(tokens[index]) else { return nil }
    return "a name is one word: write '\(words.joined(separator: "_"))'"
  }

  private static let wordsBehindNames: Set<String> = ["from", "until", "of", "weight", "first", "members"]

  /// Whether a token stands where a name has ended.
  private func endsName(_ token: Token) -> Bool {
    if token.startsLine || token.kind == .end || token.kind == .text { return true }
    if token.kind == .word {
      return ["when", "otherwise"].contains(text(token)) || Parser.wordsBehindNames.contains(text(token))
    }
    return [.symbol(.comma), .symbol(.openBrace), .symbol(.closeBrace), .symbol(.equal)].contains(token.kind)
  }

  /// How to write the text here as a name.
  var nameOfText: String {
    let words = text(current).filter { $0 != "\"" }.split { !$0.isLetter && !$0.isNumber }
    let name = words.joined(separator: "_")
    return words.count > 1
      ? "a name is one word, without quotes: \(name)" : "names are written without quotes: \(name)"
  }

  /// How to write the words here as a text: all that stand before the next sign.
  var wordsInQuotes: String? {
    guard current.kind == .word || current.kind == .number, !current.startsLine,
      !Parser.reservedWords.contains(text(current))
    else { return nil }
    var last = position
    while last + 1 < tokens.count, tokens[last + 1].kind == .word || tokens[last + 1].kind == .number,
      !tokens[last + 1].startsLine, last - position < 40,
      !Parser.reservedWords.contains(text(tokens[last + 1]))
    {
      last += 1
    }
    return "write it in quotes: \"\(file.text(current.bytes.lowerBound..<tokens[last].bytes.upperBound))\""
  }
}
