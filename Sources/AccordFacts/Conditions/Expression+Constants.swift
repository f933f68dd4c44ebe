package import AccordSemantics
package import AccordValues

extension Expression {
  /// The value of a constant; nil for what is computed.
  package var constantValue: Value? {
    switch kind {
    case .constant(let value): return value
    case .negated(let operand):
      if case .constant(.number(let number)) = operand.kind { return .number(number.negated) }
      return nil
    default: return nil
    }
  }
}

extension Value {
  /// A text or the name of an option.
  package var word: Text? {
    switch self {
    case .text(let text), .choice(let text): text
    default: nil
    }
  }
}

extension Duration {
  var exactMicroseconds: Decimal? {
    guard seconds.magnitude < 1_000_000_000_000 else { return nil }
    return Decimal(exactly: Int(seconds))?.multiplied(by: 1_000_000)
  }
}

extension Expression.Comparison {
  var ofIntervals: IntervalSet.Comparison {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }
}
