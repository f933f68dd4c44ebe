import AccordSource
import AccordSyntax
import AccordValues

// Durations as numbers of seconds, and what lies between two times. (Clauses 6.33 and 6.34)

extension Checker {
  /// A product of numbers and durations, or a quotient; nil when it is none, which has been reported.
  mutating func multiply(_ left: Expression, _ right: Expression, isDivided: Bool) -> Expression? {
    let operation: Expression.Arithmetic = isDivided ? .divide : .multiply
    let range = left.range.union(right.range)
    func number(_ left: Expression, _ right: Expression) -> Expression {
      Expression(kind: .arithmetic(operation, left, right), type: .number, range: range)
    }
    switch (left.type, right.type) {
    case (.duration, .duration) where isDivided: return number(seconds(of: left), seconds(of: right))
    case (.duration, .number): return duration(operation, seconds(of: left), right, at: range)
    case (.number, .duration) where !isDivided:
      return duration(operation, left, seconds(of: right), at: range)
    case (.number, .number): return number(left, right)
    default:
      report(
        .typeMismatch,
        "\(left.type.name) and \(right.type.name) cannot be \(isDivided ? "divided" : "multiplied")",
        at: range, help: ["a duration is multiplied by a number, as in '2 * 1 hour'"])
      return nil
    }
  }

  /// A duration that is computed; of constants it is one, so that it can stand wherever one is asked for.
  func duration(
    _ operation: Expression.Arithmetic, _ left: Expression, _ right: Expression, at range: SourceRange
  ) -> Expression {
    if let one = left.plainNumber, let other = right.plainNumber, let seconds = operation.result(one, other),
      let duration = Duration(wholeSeconds: seconds)
    {
      return Expression(kind: .constant(.duration(duration)), type: .duration, range: range)
    }
    let seconds = Expression(kind: .arithmetic(operation, left, right), type: .number, range: range)
    return Expression(kind: .call(.durationOf, [seconds]), type: .duration, range: range)
  }

  func seconds(of duration: Expression) -> Expression {
    Expression(kind: .call(.secondsOf, [duration]), type: .number, range: duration.range)
  }

  /// `days between a and b`, `hours between a and b`; where something is called `hours`, `hours between 9 and 17` asks for it.
  mutating func checkTimeBetween(
    _ unit: ExpressionSyntax.UnitBetween, _ first: ExpressionSyntax, _ last: ExpressionSyntax,
    at range: SourceRange
  ) -> Expression? {
    if unit != .days, isDeclared(unit.rawValue) {
      let bytes = range.bytes.lowerBound..<range.bytes.lowerBound + unit.rawValue.utf8.count
      let name = Name(text: unit.rawValue, range: SourceRange(file: range.file, bytes: bytes))
      let value = ExpressionSyntax(kind: .name(name), range: name.range)
      return check(ExpressionSyntax(kind: .between(value, first, last), range: range))
    }
    if let calculation = calculationBehindDays(last) {
      let inner = "\(unit.rawValue) between \(sources.text(first.range)) and \(sources.text(calculation.day))"
      report(
        .typeMismatch, "'\(sources.text(last.range))' is not a \(unit == .days ? "day" : "time")",
        at: last.range,
        help: [
          "put round brackets around the \(unit.rawValue): '(\(inner))\(sources.text(calculation.rest))'"
        ])
      return nil
    }
    let ends =
      unit == .days ? (checkDay(first), checkDay(last)) : (checkTime(first, unit), checkTime(last, unit))
    guard let first = ends.0, let last = ends.1 else { return nil }
    let kind: Expression.Kind =
      switch unit {
      case .days: .daysBetween(first, last)
      case .hours: .call(.hoursBetween, [first, last])
      case .minutes: .call(.minutesBetween, [first, last])
      }
    return Expression(kind: kind, type: .number, range: range)
  }

  /// Whether a name means something here.
  func isDeclared(_ name: String) -> Bool {
    symbols[name] != nil || itemScopes.contains { $0.index(of: name) != nil }
  }

  private mutating func checkTime(
    _ syntax: ExpressionSyntax, _ unit: ExpressionSyntax.UnitBetween
  ) -> Expression? {
    guard let expression = check(syntax) else { return nil }
    if expression.type == .time { return expression }
    report(
      .typeMismatch, "\(unit.rawValue) are counted between times, and this is \(describe(expression))",
      at: syntax.range,
      help: expression.type == .date ? ["write 'days between … and …' for days of the calendar"] : [])
    return nil
  }
}

extension Expression.Arithmetic {
  fileprivate func result(_ left: Decimal, _ right: Decimal) -> Decimal? {
    switch self {
    case .add: left.adding(right)
    case .subtract: left.subtracting(right)
    case .multiply: left.multiplied(by: right)
    case .divide: left.divided(by: right)
    }
  }
}

extension Expression {
  /// A number, or the seconds of a duration, that is written.
  fileprivate var plainNumber: Decimal? {
    switch unconverted.kind {
    case .constant(.number(let number)): number
    case .constant(.duration(let duration)): Decimal(Int(duration.seconds))
    default: nil
    }
  }
}
