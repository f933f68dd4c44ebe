import AccordSource

// What an expression is made of: literals, names, calls, and the forms that begin with a word.

// Expressions lie in one another, and each of these forms has texts to report and trees to build. Put together in one
// function by the optimizer, one level would take as much of the stack as all of them, and 32 levels more than a thread of
// a pool has; so none of them becomes a part of another.

extension Parser {
  mutating func parsePrimary() throws(SyntaxFailure) -> ExpressionSyntax {
    if at(.openParenthesis) { return try parseParenthesised() }
    return current.kind == .word ? try parseWordPrimary() : try parseLiteral()
  }

  @inline(never)
  private mutating func parseLiteral() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    let token = current
    switch token.kind {
    case .number: return try parseNumber()
    case .date:
      advance()
      return node(.date(text(token)), from: first)
    case .instant:
      advance()
      return node(.instant(text(token)), from: first)
    case .text:
      let literal = try expectText("a text")
      return node(.text(literal.value), from: first)
    case .clock:
      let parts = text(token).split(separator: ":")
      throw fail(
        "'\(text(token))' is a time of day, which stands only in 'hours'",
        help: ["a time of day is a duration: 'time_of_day(…) >= \(parts[0]) hours + \(parts[1]) minutes'"])
    case .pattern:
      throw fail("a pattern can only stand after 'matches'", help: ["write 'job_title matches /…/'"])
    default:
      throw noValue()
    }
  }

  private mutating func noValue() -> SyntaxFailure {
    failInExpression("expected a value or a condition, found \(found)")
  }

  /// An expression in round brackets, and nothing beyond the closing one.
  mutating func parseParenthesised() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    let opening = openBracket()
    defer { openParentheses -= 1 }
    let inner = try parseExpression()
    try close(opening)
    return ExpressionSyntax(kind: inner.kind, range: range(from: first))
  }

  mutating func close(_ opening: SourceRange) throws(SyntaxFailure) {
    if accept(.closeParenthesis) { return }
    throw notClosed(opening, "(", ")")
  }

  mutating func notClosed(
    _ opening: SourceRange, _ open: String, _ close: String
  ) -> SyntaxFailure {
    fail(
      "expected '\(close)', found \(found)",
      related: [RelatedPlace(opening, "this '\(open)' is not closed")], habits: Habit.conditions)
  }

  @inline(never)
  private mutating func parseNumber() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    let number = text(current)
    let next = peek()
    if isWord(next, "or"), namesItem(peek(3)), let comparison = Parser.orMore[text(peek(2))] {
      throw fail(
        "how many items there are is asked with '\(comparison)'",
        help: ["write '\(comparison) \(number) \(text(peek(3)))'"])
    }
    advance()
    guard next.kind == .word, isOnSameLine(next) else { return node(.number(number), from: first) }
    let unit = text(next)
    if Parser.durationUnits.contains(unit) {
      advance()
      let duration = node(.duration(number, unit: Name(text: unit, range: range(next))), from: first)
      return isOnSameLine(current) && accept("ago") ? node(.ago(duration), from: first) : duration
    }
    if ["month", "months", "year", "years", "quarter", "quarters"].contains(unit) {
      let one = unit.hasSuffix("s") ? String(unit.dropLast()) : unit
      throw fail(
        "'\(number) \(unit)' is not a duration, because a \(one) has no fixed length",
        help: ["write it in days or weeks, such as '30 days'"],
        at: range(tokens[first]).union(range(next)))
    }
    return node(.number(number), from: first)
  }

  /// The number that stands here, and nothing behind it.
  mutating func parsePlainNumber() -> ExpressionSyntax {
    let number = ExpressionSyntax(kind: .number(text(current)), range: range(current))
    advance()
    return number
  }

  private static let orMore = ["more": "at least", "fewer": "at most", "less": "at most"]

  static let durationUnits: Set<String> = [
    "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks",
  ]

  @inline(never)
  private mutating func parseWordPrimary() throws(SyntaxFailure) -> ExpressionSyntax {
    switch wordForm {
    case .choose: try parseChoose()
    case .quantified: try parseQuantified()
    case .no: try parseNo()
    case .value: yesOrNo()
    case .timeBetween: try parseTimeBetween()
    case .countOrSum: try parseCountOrSum()
    case .numberOfItems: try parseNumberOfItems()
    case .latestOrEarliest: try parseLatestOrEarliest()
    case .routedTo: try parseRoutedTo()
    case .nameOrCall: try parseNameOrCall()
    }
  }

  private enum WordForm {
    case choose, quantified, no, value, timeBetween, countOrSum, numberOfItems, latestOrEarliest, routedTo,
      nameOrCall
  }

  private var wordForm: WordForm {
    switch text(current) {
    case "choose": .choose
    case "any" where startsNumberOfItems(behind: 1): .numberOfItems
    case "any", "every": .quantified
    case "no": startsOperandOfNo ? .no : .value
    case "yes": .value
    case "days" where goesOn(with: "between"), "hours" where goesOn(with: "between"),
      "minutes" where goesOn(with: "between"):
      .timeBetween
    case "count" where goesOn(with: "of"), "sum" where goesOn(with: "of"): .countOrSum
    case "at" where startsNumberOfItems(behind: 2), "exactly" where startsNumberOfItems(behind: 1):
      .numberOfItems
    case "latest" where namesLatestItem, "earliest" where namesLatestItem: .latestOrEarliest
    case "routed" where goesOn(with: "to"): .routedTo
    default: .nameOrCall
    }
  }

  /// Whether this word goes on after the one here, on the same line: on the next one it may begin an entry.
  private func goesOn(with word: String) -> Bool { isWord(peek(), word) && isOnSameLine(peek()) }

  /// `yes` and `no` as values.
  mutating func yesOrNo() -> ExpressionSyntax {
    let first = position
    let name = Name(text: text(current), range: range(current))
    advance()
    return node(.name(name), from: first)
  }

  @inline(never)
  private mutating func parseTimeBetween() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    let unit = ExpressionSyntax.UnitBetween(rawValue: text(current)) ?? .days
    advance()
    advance()
    let start = try parseNestedSum()
    try expect("and", "between the two \(unit == .days ? "days" : "times")")
    return node(.timeBetween(unit, start, try parseNestedSum()), from: first)
  }

  @inline(never)
  private mutating func parseLatestOrEarliest() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    let aggregate: ExpressionSyntax.Aggregate = at("latest") ? .latest : .earliest
    advance()
    return node(.aggregate(aggregate, try parseItems()), from: first)
  }

  @inline(never)
  private mutating func parseRoutedTo() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    advance()
    advance()
    return node(.routedTo(try parseRouteTarget()), from: first)
  }

  @inline(never)
  private mutating func parseNameOrCall() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    guard !Parser.reservedWords.contains(text(current)) else { throw noValue() }
    var name = try expectName("a value")
    if let second = secondWord(of: name) {
      name = Name(text: "\(name.text) \(text(current))", range: name.range.union(second))
      advance()
    }
    return startsArguments ? try parseCall(of: name, from: first) : node(.name(name), from: first)
  }

  /// The functions whose names are two words.
  package static let twoWordFunctions: Set<String> = ["first word"]

  /// Where the second word of a function's name stands, when it does.
  private func secondWord(of name: Name) -> SourceRange? {
    guard current.kind == .word, isOnSameLine(current), peek().kind == .symbol(.openParenthesis),
      isOnSameLine(peek()), Parser.twoWordFunctions.contains("\(name.text) \(text(current))")
    else { return nil }
    return range(current)
  }

  private var startsArguments: Bool { at(.openParenthesis) && isOnSameLine(current) }

  private mutating func parseCall(of name: Name, from first: Int) throws(SyntaxFailure) -> ExpressionSyntax {
    node(.call(name, try parseArguments()), from: first)
  }

  /// Not in `latest at least B` or `within latest once per page`, where a grade or a `let` is called so.
  private var namesLatestItem: Bool {
    let isQuestion = isWord(peek(), "at") && isWord(peek(2), "least")
    return namesItem(peek()) && !startsLimitWord(peek(), peek(2)) && !isQuestion
  }

  /// Whether a token can be the name of an item, as after `no`, `latest`, `earliest`.
  private func namesItem(_ token: Token) -> Bool {
    token.kind == .word && isOnSameLine(token) && !Parser.reservedWords.contains(text(token))
      && ![
        "respond", "again", "because", "older", "before", "after", "starts", "ends", "contains", "to", "from",
      ]
      .contains(text(token))
  }

  private mutating func parseArguments() throws(SyntaxFailure) -> [ExpressionSyntax] {
    if peek().kind == .symbol(.closeParenthesis) {
      advance()
      advance()
      return []
    }
    return try parseList { parser throws(SyntaxFailure) in try parser.parseExpression() }
  }

  /// Not in `where paid = no never fades`, where a limit follows the value.
  private var startsOperandOfNo: Bool {
    (namesItem(peek()) && !startsLimitWord(peek(), peek(2)))
      || (peek().kind == .symbol(.openParenthesis) && isOnSameLine(peek()))
  }

  @inline(never)
  private mutating func parseNo() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    advance()
    if startsItems { return node(.quantified(.no, try parseItems()), from: first) }
    let operand = try nested { parser throws(SyntaxFailure) in try parser.parseAccess() }
    return node(.no(operand), from: first)
  }

  /// Whether a name stands here and then `where`, `within` or a pause.
  private var startsItems: Bool {
    current.kind == .word
      && (isWord(peek(), "where") || isWindow(peek()) || startsPause(behind: 1))
  }

  @inline(never)
  private mutating func parseQuantified() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    let quantifier: ExpressionSyntax.Quantifier = at("any") ? .any : .every
    advance()
    return node(.quantified(quantifier, try parseItems()), from: first)
  }

  @inline(never)
  private mutating func parseCountOrSum() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    let aggregate = try parseAggregate()
    return node(.aggregate(aggregate, try parseItems()), from: first)
  }

  /// Whether a number and the name of an item stand behind `at least`, `at most` or `exactly`, on this line.
  private func startsNumberOfItems(behind words: Int) -> Bool {
    if words == 2, !goesOn(with: "least"), !goesOn(with: "most") { return false }
    let number = peek(words)
    return number.kind == .number && isOnSameLine(number) && namesItem(peek(words + 1))
  }

  /// `at least 2 ITEM …`: how many items there are, compared with a number.
  @inline(never)
  private mutating func parseNumberOfItems() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    let comparison: ExpressionSyntax.Comparison
    if accept("exactly") {
      comparison = .equal
    } else if accept("any") {
      comparison = .greaterOrEqual
    } else {
      advance()
      comparison = at("least") ? .greaterOrEqual : .lessOrEqual
      advance()
    }
    let number = parsePlainNumber()
    return node(.numbered(comparison, number, try parseItems()), from: first)
  }

  /// `count of` or `sum of FIELD of`
  private mutating func parseAggregate() throws(SyntaxFailure) -> ExpressionSyntax.Aggregate {
    let isCount = at("count")
    advance()
    advance()
    guard !isCount else { return .count }
    let field = try expectName("the field to add up, as in 'sum of amount of order'")
    try expect("of", "and the name of the items, as in 'sum of amount of order'")
    return .sum(field)
  }

  @inline(never)
  private mutating func parseChoose() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    advance()
    var arms: [ExpressionSyntax.ChooseArm] = []
    var otherwise: ExpressionSyntax?
    try parseBlock(of: "'choose'", .choose) { parser throws(SyntaxFailure) in
      let value = try parser.parseSum()
      if otherwise != nil {
        throw parser.fail("nothing can follow 'otherwise' in 'choose'", at: value.range)
      }
      if parser.accept("otherwise") {
        otherwise = value
        return
      }
      try parser.expect("when", "or 'otherwise' after the value")
      let condition = try parser.parseExpression()
      arms.append(ExpressionSyntax.ChooseArm(value: value, condition: condition))
    }
    return node(.choose(arms, otherwise: otherwise), from: first)
  }
}
