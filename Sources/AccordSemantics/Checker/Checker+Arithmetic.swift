import AccordSource
import AccordSyntax
import AccordValues

// Sums, products and functions.

extension Checker {
  mutating func checkSum(
    _ first: ExpressionSyntax, _ terms: [ExpressionSyntax.SumTerm], at range: SourceRange
  ) -> Expression? {
    guard beginChain(of: terms.count, at: range) else { return nil }
    defer { chainLength -= terms.count }
    var result = check(first)
    for term in terms {
      let right = check(term.term)
      guard let left = result, let right else {
        result = nil
        continue
      }
      result = add(left, right, isSubtracted: term.isSubtracted)
    }
    return result
  }

  private mutating func add(_ left: Expression, _ right: Expression, isSubtracted: Bool) -> Expression? {
    let range = left.range.union(right.range)
    switch (left.type, right.type) {
    case (.number, .number):
      return Expression(
        kind: .arithmetic(isSubtracted ? .subtract : .add, left, right), type: .number, range: range)
    case (.time, .duration):
      return Expression(kind: .shifted(left, right, isEarlier: isSubtracted), type: .time, range: range)
    case (let first, let second) where first.isTextual && second.isTextual && !isSubtracted:
      return Expression(kind: .concatenated(left, right), type: .text, range: range)
    default:
      let help =
        switch (left.type, right.type) {
        case (.time, .time), (.date, .date), (.time, .date), (.date, .time):
          ["write 'days between … and …' for the days from one to the other"]
        case (.text, .number), (.number, .text): ["write number(…) around the text to read it as a number"]
        default: [String]()
        }
      report(
        .typeMismatch,
        "\(left.type.name) and \(right.type.name) cannot be \(isSubtracted ? "subtracted" : "added")",
        at: range, help: help)
      return nil
    }
  }

  mutating func checkProduct(
    _ first: ExpressionSyntax, _ factors: [ExpressionSyntax.ProductTerm], at range: SourceRange
  ) -> Expression? {
    guard beginChain(of: factors.count, at: range) else { return nil }
    defer { chainLength -= factors.count }
    var result = check(first, .number, "only numbers can be multiplied and divided")
    for factor in factors {
      let right = check(factor.factor, .number, "only numbers can be multiplied and divided")
      guard let left = result, let right else {
        result = nil
        continue
      }
      result = Expression(
        kind: .arithmetic(factor.isDivided ? .divide : .multiply, left, right), type: .number,
        range: left.range.union(right.range))
    }
    return result
  }

  /// Goes into a chain of operators. A sum is a tree as deep as it is long, and whoever walks it must not run out
  /// of stack. (Clause 3.10)
  private mutating func beginChain(of length: Int, at range: SourceRange) -> Bool {
    guard chainLength + length < Checker.chainLimit else {
      report(
        .nestingTooDeep, "more than \(Checker.chainLimit) values are added or multiplied here", at: range,
        help: ["give a part of it a name with 'let' and use the name here"])
      return false
    }
    chainLength += length
    return true
  }

  /// A day: a date, or the day of a time.
  mutating func checkDay(_ syntax: ExpressionSyntax) -> Expression? {
    guard let expression = check(syntax) else { return nil }
    if expression.type == .date || expression.type == .time { return expression }
    report(
      .typeMismatch, "days are counted between dates or times, and this is \(describe(expression))",
      at: syntax.range)
    return nil
  }

  // MARK: Functions

  mutating func checkCall(_ name: Name, _ syntax: [ExpressionSyntax], at range: SourceRange) -> Expression? {
    guard let function = Function(rawValue: name.text) else {
      let message = "'\(name.text)' is not a function"
      if let remedy = Habits.remedy(forFunction: name.text, syntax.map { sources.line($0.range) }) {
        report(.unknownFunction, message, at: name.range, help: [remedy])
      } else {
        reportUnknown(
          .unknownFunction, name, message, among: Function.allCases.map(\.rawValue),
          help: ["the functions are \(Function.allCases.map(\.rawValue).joined(separator: ", "))"])
      }
      for argument in syntax { _ = check(argument) }
      return nil
    }
    let arguments = syntax.map { check($0) }
    let known = arguments.compactMap { $0 }
    guard known.count == syntax.count else { return nil }
    guard function.accepts(count: known.count) else {
      report(
        .wrongArguments, "'\(name.text)' takes \(function.expectedArguments), here it gets \(known.count)",
        at: range, help: ["write it as \(function.example)"])
      return nil
    }
    guard let type = resultType(of: function, known) else { return nil }
    return Expression(kind: .call(function, known), type: type, range: range)
  }

  private mutating func resultType(of function: Function, _ arguments: [Expression]) -> ValueType? {
    switch function {
    case .abs, .ceiling, .floor, .max, .min, .round:
      return all(arguments, function, "numbers", .number) { $0 == .number }
    case .domain, .lower, .trim, .upper:
      return all(arguments, function, "a text", .text) { $0 == .text }
    case .number, .words:
      return all(arguments, function, "a text", .number) { $0 == .text }
    case .length:
      return all(arguments, function, "a text or a list of texts", .number) { $0 == .text || $0 == .texts }
    case .day, .month, .weekday, .year:
      return all(arguments, function, "a date or a time", .number) { $0 == .date || $0 == .time }
    case .coalesce:
      guard let type = arguments.first?.type else { return nil }
      return all(arguments, function, "values of one type", type) { $0 == type }
    case .completeness:
      for argument in arguments {
        guard case .field = argument.kind else {
          report(
            .wrongArguments, "'completeness' takes fields of the lead, and this is \(describe(argument))",
            at: argument.range, help: ["write it as \(function.example)"])
          return nil
        }
      }
      return .number
    }
  }

  private mutating func all(
    _ arguments: [Expression], _ function: Function, _ expected: String, _ result: ValueType,
    _ fits: (ValueType) -> Bool
  ) -> ValueType? {
    for argument in arguments where !fits(argument.type) {
      report(
        .wrongArguments, "'\(function.rawValue)' takes \(expected), and this is \(describe(argument))",
        at: argument.range, help: ["write it as \(function.example)"])
      return nil
    }
    return result
  }
}

extension Function {
  fileprivate func accepts(count: Int) -> Bool {
    switch self {
    case .coalesce: count >= 2
    case .completeness, .max, .min: count >= 1
    case .round: count == 1 || count == 2
    default: count == 1
    }
  }

  fileprivate var expectedArguments: String {
    switch self {
    case .coalesce: "two or more values"
    case .completeness: "one or more fields"
    case .max, .min: "one or more numbers"
    case .round: "a number, and the digits to keep"
    default: "one value"
    }
  }

  fileprivate var example: String {
    switch self {
    case .abs: "'abs(balance)'"
    case .ceiling: "'ceiling(budget / 1000)'"
    case .coalesce: "'coalesce(owner, account.owner)'"
    case .completeness: "'completeness(email, company, country)'"
    case .day: "'day(created_at)'"
    case .domain: "'domain(email)'"
    case .floor: "'floor(budget / 1000)'"
    case .length: "'length(company)'"
    case .lower: "'lower(campaign)'"
    case .max: "'max(fit, engagement)'"
    case .min: "'min(pages, 20)'"
    case .month: "'month(created_at)'"
    case .number: "'number(headcount_text)'"
    case .round: "'round(budget / 1000, 2)'"
    case .trim: "'trim(company)'"
    case .upper: "'upper(country)'"
    case .weekday: "'weekday(created_at)'"
    case .words: "'words(message)'"
    case .year: "'year(created_at)'"
    }
  }
}
