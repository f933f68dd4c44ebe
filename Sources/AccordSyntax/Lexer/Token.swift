/// One token of a file: a range of bytes and what it is.
///
/// Blanks, line breaks and comments before a token belong to it as *trivia*; the last token, `.end`, carries
/// what follows the last real one. So the tokens of a file, trivia included, are the file.
package struct Token: Sendable, Equatable {
  /// What a token is.
  package enum Kind: Sendable, Equatable {
    case word
    case number
    case date
    case instant
    /// A time of day, such as `9:00`.
    case clock
    case text
    case pattern
    case symbol(Symbol)
    /// Bytes that begin no token; already reported by the lexer.
    case unknown
    case end
  }

  package let kind: Kind
  /// Where the trivia before the token begins.
  package let triviaStart: Int
  /// The bytes of the token itself.
  package let bytes: Range<Int>
  /// Whether the trivia holds a line break, or the token is the first of the file.
  package let startsLine: Bool
}

/// The signs of the language.
package enum Symbol: String, Sendable, CaseIterable {
  case openBrace = "{"
  case closeBrace = "}"
  case openParenthesis = "("
  case closeParenthesis = ")"
  case openBracket = "["
  case closeBracket = "]"
  case comma = ","
  case dot = "."
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
  case star = "*"
  case slash = "/"
}
