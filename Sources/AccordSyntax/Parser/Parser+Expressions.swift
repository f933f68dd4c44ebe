import AccordSource

// Expressions, loosest binding first: implies, or, and, not, comparison, sum, product, sign, access.

extension Parser {
  typealias Kind = ExpressionSyntax.Kind

  mutating func parseExpression() throws(SyntaxFailure) -> ExpressionSyntax {
    try nested { parser throws(SyntaxFailure) in try parser.parseImplication() }
  }

  // Mutating, though it changes nothing: so its arguments, which move the position, are evaluated first.
  mutating func node(_ kind: Kind, from first: Int) -> ExpressionSyntax {
    ExpressionSyntax(kind: kind, range: range(from: first))
  }

  private mutating func parseImplication() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    let premise = try parseDisjunction()
    guard accept("implies") else { return premise }
    let conclusion = try parseDisjunction()
    return node(.implies(premise, conclusion), from: first)
  }

  mutating func parseDisjunction() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    var operands = [try parseConjunction()]
    while accept("or") { operands.append(try parseConjunction()) }
    return operands.count == 1 ? operands[0] : node(.or(operands), from: first)
  }

  private mutating func parseConjunction() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    var operands = [try parseNegation()]
    while accept("and") { operands.append(try parseNegation()) }
    return operands.count == 1 ? operands[0] : node(.and(operands), from: first)
  }

  private mutating func parseNegation() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    guard accept("not") else { return try parseComparison() }
    let operand = try nested { parser throws(SyntaxFailure) in try parser.parseNegation() }
    return node(.not(operand), from: first)
  }

  // MARK: Comparison

  private mutating func parseComparison() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    var result = try parseSum()
    if let kind = try parseComparisonTail(of: result) { result = node(kind, from: first) }
    if at("is") { result = try parseStates(of: result, from: first) }
    endOfExpression = position
    return result
  }

  private mutating func parseStates(
    of condition: ExpressionSyntax, from first: Int
  ) throws(SyntaxFailure) -> ExpressionSyntax {
    var result = condition
    var states = 0
    while at("is") {
      states += 1
      guard states <= Parser.chainLimit else {
        throw fail("more than \(Parser.chainLimit) times 'is' after one another")
      }
      result = node(try parseIs(of: result), from: first)
    }
    return result
  }

  private mutating func parseComparisonTail(of left: ExpressionSyntax) throws(SyntaxFailure) -> Kind? {
    switch current.kind {
    case .symbol(let symbol):
      guard let comparison = ExpressionSyntax.Comparison(rawValue: symbol.rawValue) else { return nil }
      advance()
      let right = try parseSum()
      return .comparison(left, comparison, right, ignoringCase: acceptIgnoringCase())
    case .word:
      return try parseWordComparison(of: left)
    default:
      return nil
    }
  }

  // The functions below that lead to other expressions are short on purpose: what one of them needs on the stack
  // is needed again at every level of nesting.

  private mutating func parseWordComparison(of left: ExpressionSyntax) throws(SyntaxFailure) -> Kind? {
    if namesEntry { return nil }
    if accept("between") { return try parseBetween(left) }
    if accept("in") { return try parseMembership(of: left, isNegated: false) }
    if accept("not", "in") { return try parseMembership(of: left, isNegated: true) }
    if accept("matches") { return .matches(left, try parsePatternReference()) }
    if let test = acceptTextTest() { return try parseTextTest(of: left, test) }
    if at("at"), isWord(peek(), "least"), isOnSameLine(current) { return try parseAtLeast(left) }
    if let test = acceptTimeTest() {
      if test == .within { skipTheLast() }
      return .timeTest(left, test, try parseSum())
    }
    return nil
  }

  /// Whether the word here, such as `after`, is the name of the next entry: it begins a line, and `when` or `otherwise`
  /// follows.
  private var namesEntry: Bool {
    guard !isOnSameLine(current) else { return false }
    let next = peek().kind == .text ? peek(2) : peek()
    return isWord(next, "when") || isWord(next, "otherwise")
  }

  private mutating func parseBetween(_ value: ExpressionSyntax) throws(SyntaxFailure) -> Kind {
    let lower = try parseSum()
    try expect("and", "after the lower end of 'between'")
    return .between(value, lower, try parseSum())
  }

  private mutating func parseAtLeast(_ value: ExpressionSyntax) throws(SyntaxFailure) -> Kind {
    advance()
    advance()
    return .atLeast(value, try parseSum())
  }

  private mutating func acceptTextTest() -> ExpressionSyntax.TextTest? {
    if accept("starts", "with") { return accept("any", "of") ? .startsWithAny : .startsWith }
    if accept("ends", "with") { return accept("any", "of") ? .endsWithAny : .endsWith }
    if at("contains"), isWord(peek(), "any") || isWord(peek(), "all"), isWord(peek(2), "of") {
      let test: ExpressionSyntax.TextTest = isWord(peek(), "any") ? .containsAny : .containsAll
      for _ in 0..<3 { advance() }
      return test
    }
    return accept("contains") ? .contains : nil
  }

  private mutating func acceptTimeTest() -> ExpressionSyntax.TimeTest? {
    if isWindow(current) {
      advance()
      return .within
    }
    if accept("older", "than") { return .olderThan }
    if accept("before") { return .before }
    return !startsPause() && accept("after") ? .after : nil
  }

  private mutating func parseTextTest(
    of left: ExpressionSyntax, _ test: ExpressionSyntax.TextTest
  ) throws(SyntaxFailure) -> Kind {
    let operands = test.takesSeveral ? try parseValues() : [try parseSum()]
    return .textTest(left, test, operands, ignoringCase: acceptIgnoringCase())
  }

  private mutating func parseMembership(
    of left: ExpressionSyntax, isNegated: Bool
  ) throws(SyntaxFailure) -> Kind {
    let values = try parseValues()
    return .membership(left, values, isNegated: isNegated, ignoringCase: acceptIgnoringCase())
  }

  /// `a, b, c`, with or without round brackets.
  private mutating func parseValues() throws(SyntaxFailure) -> [ExpressionSyntax] {
    if at(.openParenthesis) { return try parseList { parser throws(SyntaxFailure) in try parser.parseSum() } }
    var values = [try parseSum()]
    while continuesValues {
      advance()
      values.append(try parseSum())
    }
    return values
  }

  /// `(a, b, c)`
  mutating func parseList(
    _ parseElement: (inout Parser) throws(SyntaxFailure) -> ExpressionSyntax
  ) throws(SyntaxFailure) -> [ExpressionSyntax] {
    let opening = openBracket()
    defer { openParentheses -= 1 }
    var elements = [try parseElement(&self)]
    while accept(.comma) { elements.append(try parseElement(&self)) }
    try close(opening)
    return elements
  }

  /// Reads an opening bracket; whoever calls it counts `openParentheses` down again.
  mutating func openBracket() -> SourceRange {
    let opening = range(current)
    advance()
    openParentheses += 1
    return opening
  }

  /// Whether what follows the comma is one more value and not the next entry of a block: neither `name =`, as
  /// in a record, nor a sign, as in a score.
  private var continuesValues: Bool { at(.comma) && startsFurtherValue }

  var startsFurtherValue: Bool {
    switch peek().kind {
    case .text, .date, .instant, .symbol(.openParenthesis): true
    case .number: !startsLimitWord(peek(), peek(2))
    case .word: peek(2).kind != .symbol(.equal) && !startsLimitWord(peek(), peek(2))
    default: false
    }
  }

  private mutating func acceptIgnoringCase() -> Bool { accept("ignoring", "case") }

  private mutating func parsePatternReference() throws(SyntaxFailure) -> ExpressionSyntax.PatternReference {
    if current.kind == .pattern { return .literal(try parsePatternLiteral()) }
    if current.kind == .text {
      let word = text(current).dropFirst().dropLast()
      throw fail(
        "expected a pattern, found \(found)",
        help: ["write it between slashes, as in /\(word)/, or ask whether the text contains \(text(current))"]
      )
    }
    return .named(try expectName("a pattern"))
  }

  mutating func parsePatternLiteral() throws(SyntaxFailure) -> PatternLiteral {
    guard current.kind == .pattern else {
      throw fail("expected a pattern between slashes, found \(found)", help: ["write it as /…/"])
    }
    let token = current
    advance()
    let source = checkedText(token.bytes.lowerBound + 1..<token.bytes.upperBound - 1)
    return PatternLiteral(source: source, range: range(token), ignoringCase: acceptIgnoringCase())
  }

  private mutating func parseIs(of operand: ExpressionSyntax) throws(SyntaxFailure) -> Kind {
    advance()
    let isNegated = accept("not")
    if accept("known") { return .presence(operand, isKnown: !isNegated) }
    if accept("missing") { return .presence(operand, isKnown: isNegated) }
    if current.kind == .word, let word = ExpressionSyntax.TruthWord(rawValue: text(current)) {
      advance()
      return .state(operand, word, isNegated: isNegated)
    }
    throw fail(
      "expected 'known', 'missing', 'yes', 'no' or 'unknown' after 'is', found \(found)",
      help: [remedyAfterIs(isNegated)])
  }

  /// What people mean who write something else after `is`.
  private func remedyAfterIs(_ isNegated: Bool) -> String {
    let word = text(current).lowercased()
    let next = text(peek()).lowercased()
    switch word {
    case "none" where next == "of": return "write 'not in \"…\", \"…\"'"
    case "empty", "blank", "null", "nothing", "none", "nil", "undefined", "unset":
      return isNegated ? "write 'is known'" : "write 'is missing'"
    case "set", "present", "defined", "filled": return isNegated ? "write 'is missing'" : "write 'is known'"
    case "true": return isNegated ? "write 'is not yes'" : "write 'is yes'"
    case "false": return isNegated ? "write 'is not no'" : "write 'is no'"
    case "any" where next == "of", "one" where next == "of", "either":
      return isNegated ? "write 'not in \"…\", \"…\"'" : "write 'in \"…\", \"…\"'"
    case "at" where next == "least": return "leave 'is' out: 'at least …'"
    case "between", "in", "matches", "contains", "starts", "ends", "within", "older", "before", "after":
      return isNegated && word == "in" ? "leave 'is' out: 'not in …'" : "leave 'is' out: '\(word) …'"
    case let word where word != "equal" && word != "equals" && remedy(forWord: word) != nil:
      return isNegated ? "write 'not' in front of the whole condition" : remedy(forWord: word) ?? ""
    default:
      return "to compare values write '\(isNegated ? "!=" : "=")' instead of '\(isNegated ? "is not" : "is")'"
    }
  }
}
