import AccordSource
import AccordSyntax

/// The tokens of a file as the rules over tokens see them.
struct TokenInput: GrammarInput {
  struct Token {
    let text: String
    let isFirstOfLine: Bool
    let isInColumn1: Bool
    /// Whether the innermost open bracket is round or square, so that line breaks mean nothing.
    let isInBrackets: Bool
  }

  let tokens: [Token]
  let rules: TokenRules

  init(_ file: SourceFile, rules: TokenRules) {
    self.rules = rules
    var brackets: [String] = []
    var tokens: [Token] = []
    for token in Parser.parse(file, index: 0).0.tokens where token.kind != .end {
      let text = file.text(token.bytes)
      if [")", "]", "}"].contains(text) { _ = brackets.popLast() }
      let start = token.bytes.lowerBound
      tokens.append(
        Token(
          text: text, isFirstOfLine: token.startsLine,
          isInColumn1: start == 0 || file.bytes[start - 1] == UInt8(ascii: "\n"),
          isInBrackets: brackets.last == "(" || brackets.last == "["))
      if ["(", "[", "{"].contains(text) { brackets.append(text) }
    }
    self.tokens = tokens
  }

  func end(ofLiteral text: String, at place: Int) -> Int? {
    place < tokens.count && tokens[place].text == text ? place + 1 : nil
  }

  func end(ofScalars set: Grammar.ScalarSet, at place: Int) -> Int? { nil }

  func end(ofReference name: String, at place: Int) -> ReferenceEnd {
    let token = place < tokens.count ? tokens[place] : nil
    switch name {
    case "NEWLINE": return token.map { $0.isFirstOfLine && !$0.isInBrackets } ?? true ? .at(place) : .none
    case "SAMELINE": return token.map { !$0.isFirstOfLine || $0.isInBrackets } ?? false ? .at(place) : .none
    case "COLUMN1": return token?.isInColumn1 == true ? .at(place) : .none
    default:
      guard Grammar.isTokenName(name) else { return .unknown }
      guard let token, rules.derives(name, token.text) else { return .none }
      return .at(place + 1)
    }
  }
}
