import AccordSource

// Arithmetic: sum, product, sign and access, loosest binding first.

extension Parser {
  /// Whether a token stands on the line of the token before it; inside brackets line breaks mean nothing.
  func isOnSameLine(_ token: Token) -> Bool { !token.startsLine || openParentheses > 0 }

  mutating func parseSum() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    let start = try parseProduct()
    var terms: [ExpressionSyntax.SumTerm] = []
    while continuesSum { terms.append(try parseSumTerm()) }
    return terms.isEmpty ? start : node(.sum(start, terms), from: first)
  }

  private var continuesSum: Bool { (at(.plus) || at(.minus)) && isOnSameLine(current) }

  private mutating func parseSumTerm() throws(SyntaxFailure) -> ExpressionSyntax.SumTerm {
    let isSubtracted = at(.minus)
    advance()
    return ExpressionSyntax.SumTerm(isSubtracted: isSubtracted, term: try parseProduct())
  }

  /// A sum within a value.
  mutating func parseNestedSum() throws(SyntaxFailure) -> ExpressionSyntax {
    try nested { parser throws(SyntaxFailure) in try parser.parseSum() }
  }

  private mutating func parseProduct() throws(SyntaxFailure) -> ExpressionSyntax {
    if startsPercentage { return try parsePercentage() }
    let first = position
    let start = try parseSigned()
    var factors: [ExpressionSyntax.ProductTerm] = []
    while continuesProduct { factors.append(try parseProductTerm()) }
    return factors.isEmpty ? start : node(.product(start, factors), from: first)
  }

  private mutating func parsePercentage() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    let percentage = text(current)
    advance()
    advance()
    let operand = try nested { parser throws(SyntaxFailure) in try parser.parseProduct() }
    return node(.percentOf(percentage, operand), from: first)
  }

  /// `60% of`
  private var startsPercentage: Bool {
    current.kind == .number && file.bytes[current.bytes].last == UInt8(ascii: "%") && isWord(peek(), "of")
      && isOnSameLine(peek())
  }

  private var continuesProduct: Bool { at(.star) || at(.slash) }

  private mutating func parseProductTerm() throws(SyntaxFailure) -> ExpressionSyntax.ProductTerm {
    let isDivided = at(.slash)
    advance()
    return ExpressionSyntax.ProductTerm(isDivided: isDivided, factor: try parseSigned())
  }

  private mutating func parseSigned() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    guard accept(.minus) else { return try parseAccess() }
    let operand = try nested { parser throws(SyntaxFailure) in try parser.parseSigned() }
    return node(.negated(operand), from: first)
  }

  mutating func parseAccess() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    var result = try parsePrimary()
    var accesses = 0
    while continuesAccess {
      accesses += 1
      guard accesses <= Parser.chainLimit else { throw tooManyAccesses() }
      result = at(.dot) ? try parseMember(of: result, from: first) : try parseIndex(of: result, from: first)
    }
    return result
  }

  var continuesAccess: Bool { (at(.dot) || at(.openBracket)) && isOnSameLine(current) }

  private mutating func tooManyAccesses() -> SyntaxFailure {
    fail(
      "more than \(Parser.chainLimit) '.' and '[' after one another",
      help: ["give a part of it a name with 'let' and use the name here"])
  }

  private mutating func parseMember(
    of value: ExpressionSyntax, from first: Int
  ) throws(SyntaxFailure) -> ExpressionSyntax {
    advance()
    guard current.kind == .word else {
      throw failInExpression("expected a name after the dot, found \(found)")
    }
    return node(.member(value, try expectName("a name after the dot")), from: first)
  }

  private mutating func parseIndex(
    of value: ExpressionSyntax, from first: Int
  ) throws(SyntaxFailure) -> ExpressionSyntax {
    let opening = openBracket()
    defer { openParentheses -= 1 }
    let key = try parseExpression()
    guard accept(.closeBracket) else { throw notClosed(opening, "[", "]") }
    return node(.index(value, key), from: first)
  }
}
