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
}
