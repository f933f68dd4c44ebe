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
    case (.duration, .duration):
      return duration(isSubtracted ? .subtract : .add, seconds(of: left), seconds(of: right), at: range)
    case (.time, .duration):
      return Expression(kind: .shifted(left, right, isEarlier: isSubtracted), type: .time, range: range)
    case (let first, let second) where first.isTextual && second.isTextual && !isSubtracted:
      return Expression(kind: .concatenated(left, right), type: .text, range: range)
    default:
      let help =
        switch (left.type, right.type) {
        case (.time, .time) where isSubtracted:
          ["write 'hours between … and …', 'minutes between …' or 'days between …'"]
        case (.time, .time), (.date, .date), (.time, .date), (.date, .time):
          ["write 'days between … and …' for the days from one to the other"]
        case (.text, .number), (.number, .text): ["write number(…) around the text to read it as a number"]
        case (.time, .number), (.date, .number): ["write the unit behind the number, as in '30 days'"]
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
    var result = checkFactor(first)
    for factor in factors {
      let right = checkFactor(factor.factor)
      guard let left = result, let right else {
        result = nil
        continue
      }
      result = multiply(left, right, isDivided: factor.isDivided)
    }
    return result
  }

  /// A number or a duration.
  private mutating func checkFactor(_ syntax: ExpressionSyntax) -> Expression? {
    guard let factor = check(syntax) else { return nil }
    if factor.type == .number || factor.type == .duration { return factor }
    let asNumber = factor.type == .text ? readingAsNumber(factor) : nil
    report(
      .typeMismatch,
      "only numbers and durations can be multiplied and divided, and this is \(describe(factor))",
      at: syntax.range, related: asNumber?.related ?? [], help: asNumber.map { [$0.help] } ?? [])
    return nil
  }

  /// `75% of limit`
  mutating func checkPercentage(
    _ text: String, of operand: ExpressionSyntax, at range: SourceRange
  ) -> Expression? {
    let share = number(text, at: range)
    guard let operand = check(operand), let share else { return nil }
    let constant = Expression(kind: .constant(.number(share)), type: .number, range: range)
    if operand.type == .duration { return multiply(constant, operand, isDivided: false) }
    guard operand.type == .number else {
      report(
        .typeMismatch, "a percentage is taken of a number or a duration, and this is \(describe(operand))",
        at: operand.range)
      return nil
    }
    return Expression(kind: .arithmetic(.multiply, constant, operand), type: .number, range: range)
  }

  /// What is calculated behind the last day of `days between … and …`, where it is meant for the days: `/ 90`, `+ 1`.
  func calculationBehindDays(_ syntax: ExpressionSyntax) -> (day: SourceRange, rest: SourceRange)? {
    let first: ExpressionSyntax
    switch syntax.kind {
    case .product(let start, _): first = start
    case .sum(let start, let terms):
      let isOfNumbers = terms.contains { term in
        if case .number = term.term.kind { true } else { false }
      }
      guard isOfNumbers else { return nil }
      first = start
    default: return nil
    }
    let rest = first.range.bytes.upperBound..<syntax.range.bytes.upperBound
    return (first.range, SourceRange(file: syntax.range.file, bytes: rest))
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
}
