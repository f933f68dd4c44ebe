import AccordSource

// Which items of a list are asked for.

extension Parser {
  /// `ITEM [where C] [after P without ITEM] [within D]`
  mutating func parseItems() throws(SyntaxFailure) -> ExpressionSyntax.Items {
    let item = try expectName("the name of an item, such as 'activity'")
    let condition = try parseItemCondition(item)
    let pause = startsPause() ? try parsePause() : nil
    let within = try parseWindow()
    try refuseAfter(item)
    return ExpressionSyntax.Items(
      item: item, condition: condition, pause: pause, within: within, together: try parseTogether())
  }

  /// `where C`, which reaches as far as a condition can; nil when it does not stand here.
  private mutating func parseItemCondition(_ item: Name) throws(SyntaxFailure) -> ExpressionSyntax? {
    guard accept("where") else { return nil }
    let condition = try nested { parser throws(SyntaxFailure) in try parser.parseDisjunction() }
    if continuesOutside {
      throw fail(
        "what 'where' asks ends before \(found)",
        help: ["put round brackets around the items, as in '(count of \(item.text) where …) + 1'"])
    }
    return condition
  }

  /// Whether `after P without` stands here, or so many words further, and not `after` between two times.
  func startsPause(behind words: Int = 0) -> Bool {
    guard isWord(peek(words), "after") else { return false }
    let length = peek(words + 1).kind == .number ? 2 : 1
    return peek(words + length).kind == .word && isWord(peek(words + length + 1), "without")
  }

  /// A pause that stands in the wrong place, or of which it is not said what did not happen.
  private mutating func refuseAfter(_ item: Name) throws(SyntaxFailure) {
    if startsPause() {
      throw fail(
        "the pause before an item is said before its window",
        help: ["write it as in 'any \(item.text) after 30 days without \(item.text) within 7 days'"])
    }
    if at("after"), peek().kind == .number, peek(2).kind == .word,
      Parser.durationUnits.contains(text(peek(2)))
    {
      let length = "after \(text(peek())) \(text(peek(2)))"
      throw fail(
        "it is not said what did not happen before '\(item.text)'",
        help: ["write it as in '\(length) without \(item.text)'"])
    }
  }

  /// `after P without ITEM [where C]`
  private mutating func parsePause() throws(SyntaxFailure) -> PauseSyntax {
    let first = position
    advance()
    let length = try parsePeriod()
    try expect("without", "and the item that did not happen, as in 'after 30 days without activity'")
    let item = try expectNameAfterWithout()
    let condition = try parseItemCondition(item)
    return PauseSyntax(length: length, item: item, condition: condition, range: range(from: first))
  }

  /// `within D`; nil when it does not stand here.
  private mutating func parseWindow() throws(SyntaxFailure) -> ExpressionSyntax? {
    guard isWindow(current) else { return nil }
    advance()
    skipTheLast()
    return try parseNestedSum()
  }

  /// Whether a token is the word `within` that goes on with what stands before it.
  func isWindow(_ token: Token) -> Bool {
    isWord(token, "within") && !(withinBeginsEntry && !isOnSameLine(token))
  }

  /// `of each other`, and a window before now.
  private mutating func parseTogether() throws(SyntaxFailure) -> ExpressionSyntax.Together? {
    let first = position
    guard accept("of", "each") else { return nil }
    try expect("other", "after 'of each', as in 'within 7 days of each other'")
    let range = range(from: first)
    return ExpressionSyntax.Together(range: range, within: try parseWindow())
  }

  /// `within the last 7 days` is `within 7 days`.
  mutating func skipTheLast() {
    guard at("the"), isWord(peek(), "last"), peek(2).kind == .number else { return }
    advance()
    advance()
  }

  /// Whether something follows that a condition often takes, but not the one here: it would be read as part of it.
  private var continuesOutside: Bool {
    at(.star) || at(.slash) || continuesAccess || ((at(.plus) || at(.minus)) && isOnSameLine(current))
  }
}
