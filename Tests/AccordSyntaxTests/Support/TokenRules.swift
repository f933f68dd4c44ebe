/// The rules over scalars: which texts each kind of token can have.
final class TokenRules {
  private struct Key: Hashable {
    let rule: String
    let text: String
  }

  private struct ScalarInput: GrammarInput {
    let scalars: [Unicode.Scalar]

    func end(ofLiteral text: String, at place: Int) -> Int? {
      scalars[place...].starts(with: text.unicodeScalars) ? place + text.unicodeScalars.count : nil
    }

    func end(ofScalars set: Grammar.ScalarSet, at place: Int) -> Int? {
      place < scalars.count && set.contains(scalars[place]) ? place + 1 : nil
    }

    func end(ofReference name: String, at place: Int) -> ReferenceEnd {
      guard Grammar.scalarTerminals.contains(name) else { return .unknown }
      guard place < scalars.count else { return .none }
      let properties = scalars[place].properties
      guard !properties.isDefaultIgnorableCodePoint else { return .none }
      let matches =
        switch name {
        case "LETTER": properties.isAlphabetic
        default:
          !scalars[place].isASCII
            && [.decimalNumber, .nonspacingMark, .spacingMark].contains(properties.generalCategory)
        }
      return matches ? .at(place + 1) : .none
    }
  }

  private let grammar: Grammar
  private var known: [Key: Bool] = [:]

  init(_ grammar: Grammar) { self.grammar = grammar }

  /// Whether a text is blanks, line breaks and comments, as they stand between tokens.
  func standsBetweenTokens(_ text: String) -> Bool {
    let key = Key(rule: "", text: text)
    if let answer = known[key] { return answer }
    let input = ScalarInput(scalars: Array(text.unicodeScalars))
    let kinds = ["BLANK", "LINE_BREAK", "COMMENT"].map { Grammar.Expression.reference($0) }
    let ends = PrefixMatcher(grammar: grammar, input: input).ends(
      .repetition(.choice(kinds), atLeastOnce: false), at: 0)
    let answer = ends.contains(input.scalars.count)
    known[key] = answer
    return answer
  }

  /// Whether a token with this text is one of the rule's.
  func derives(_ rule: String, _ text: String) -> Bool {
    let key = Key(rule: rule, text: text)
    if let answer = known[key] { return answer }
    let input = ScalarInput(scalars: Array(text.unicodeScalars))
    let ends = PrefixMatcher(grammar: grammar, input: input).ends(.reference(rule), at: 0)
    let answer = ends.contains(input.scalars.count)
    known[key] = answer
    return answer
  }
}
