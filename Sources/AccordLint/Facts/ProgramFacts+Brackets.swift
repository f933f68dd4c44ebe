import AccordSource
import AccordSyntax

// Round brackets around what takes the place of something else: `any activity where …` goes on for as long as it
// can, so a bracket that ended it cannot simply go.

extension ProgramFacts {
  /// What takes the place of a range, in round brackets where what follows would else become part of it.
  func closed(_ replacement: String, before range: SourceRange) -> String {
    // Only where a bracket goes is there anything new behind the end.
    guard context.lastToken(in: range) == .symbol(.closeParenthesis), replacement.unbracketed == replacement
    else { return replacement }
    return takesIn(context.token(after: range), replacement, in: range.file)
      ? "(\(replacement))" : replacement
  }

  /// What takes the place of a range, without round brackets around the whole where nothing that follows would become
  /// part of it. For conditions that bind as tightly as a comparison.
  func opened(_ replacement: String, before range: SourceRange) -> String {
    var inner = replacement
    while inner.unbracketed != inner { inner = inner.unbracketed }
    return takesIn(context.token(after: range), inner, in: range.file) ? replacement : inner
  }

  /// A value in front of a comparison, in round brackets where the comparison would else be that of its items.
  func inFront(_ value: String) -> String { OpenEnd(value) == .condition ? "(\(value))" : value }

  /// Whether a text goes on with the token after it.
  private func takesIn(_ next: Token?, _ text: String, in file: Int) -> Bool {
    guard let next else { return false }
    switch next.kind {
    case .symbol(.comma): return OpenEnd(text) == .condition
    case .word:
      let word = context.text(next, in: file)
      // A window is that of the items of which the whole is a condition.
      if word == "within" { return true }
      return OpenEnd.goingOn.contains(word) && OpenEnd(text) != .none
    default: return false
    }
  }
}

/// How a value or a condition ends: an item such as in `any activity where kind = webinar` takes what follows it.
enum OpenEnd {
  case none
  /// `count of activity`: a condition or a window of the item can follow.
  case item
  /// `count of activity where …`: what follows may belong to the condition.
  case condition

  static let goingOn: Set<String> = [
    "and", "or", "where", "within", "is", "ignoring", "not", "in", "between", "matches", "contains", "starts",
    "ends", "older", "before", "after",
  ]

  init(_ text: String) {
    let file = SourceFile(path: "", bytes: Array(text.utf8))
    let tokens = Parser.parse(file, index: 0).0.tokens
    self.init(tokens, of: file)
  }

  private init(_ tokens: [Token], of file: SourceFile) {
    self = .none
    var depth = 0
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .symbol(.openParenthesis), .symbol(.openBracket), .symbol(.openBrace): depth += 1
      case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace): depth -= 1
      case .word where depth == 0:
        func word(_ ahead: Int) -> String {
          let next = index + ahead
          return next < tokens.count && tokens[next].kind == .word ? file.text(tokens[next].bytes) : ""
        }
        switch word(0) {
        // A field of an item's name is not followed by this.
        case "where": self = .condition
        case "any", "every", "latest", "earliest", "no", "count", "sum":
          if self == .none, !word(1).isEmpty { self = .item }
        default: break
        }
      default: break
      }
    }
  }
}

extension LintContext {
  /// The kind of the last token in a range.
  fileprivate func lastToken(in range: SourceRange) -> Token.Kind? { tokens(in: range).last?.kind }
}

extension String {
  /// Without one pair of round brackets around the whole.
  var unbracketed: String {
    guard hasPrefix("("), hasSuffix(")") else { return self }
    let file = SourceFile(path: "", bytes: Array(utf8))
    var depth = 0
    for token in Parser.parse(file, index: 0).0.tokens {
      if token.kind == .symbol(.openParenthesis) { depth += 1 }
      if token.kind == .symbol(.closeParenthesis) { depth -= 1 }
      if depth == 0, token.bytes.upperBound < file.bytes.count { return self }
      if depth == 0 { break }
    }
    return String(dropFirst().dropLast())
  }
}
