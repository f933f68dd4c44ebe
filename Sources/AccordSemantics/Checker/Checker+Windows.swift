import AccordSource
import AccordSyntax

extension Checker {
  /// The clause with its window where it belongs: in `where paid within 30 days` the parser gives `within` to
  /// `paid`, but only a time can lie within something, and `paid` is a condition. (Clause 6.10)
  mutating func separatingWindow(_ clause: ExpressionSyntax.ItemClause) -> ExpressionSyntax.ItemClause {
    guard clause.within == nil, let condition = clause.condition,
      let (inner, window) = separate(condition)
    else { return clause }
    return ExpressionSyntax.ItemClause(item: clause.item, condition: inner, within: window)
  }

  /// What stands before a `within` at the end of a condition, and its duration; nil when it asks about a time.
  private mutating func separate(
    _ syntax: ExpressionSyntax
  ) -> (condition: ExpressionSyntax, window: ExpressionSyntax)? {
    func rebuilt(_ kind: ExpressionSyntax.Kind, _ inner: ExpressionSyntax) -> ExpressionSyntax {
      let bytes = syntax.range.bytes.lowerBound..<inner.range.bytes.upperBound
      return ExpressionSyntax(kind: kind, range: SourceRange(file: syntax.range.file, bytes: bytes))
    }
    switch syntax.kind {
    case .timeTest(let value, .within, let window):
      return isCondition(value) ? (value, window) : nil
    case .not(let operand):
      return separate(operand).map { (rebuilt(.not($0.condition), $0.condition), $0.window) }
    case .and(let operands):
      guard let last = operands.last, let (inner, window) = separate(last) else { return nil }
      return (rebuilt(.and(operands.dropLast() + [inner]), inner), window)
    case .or(let operands):
      guard let last = operands.last, let (inner, window) = separate(last) else { return nil }
      return (rebuilt(.or(operands.dropLast() + [inner]), inner), window)
    default:
      return nil
    }
  }

  /// Whether an expression is a condition, told from its form alone, so that nothing is checked twice.
  private func isCondition(_ syntax: ExpressionSyntax) -> Bool {
    switch syntax.kind {
    case .name(let name): isFlag(name.text)
    case .comparison, .between, .membership, .matches, .textTest, .timeTest, .presence, .state, .no, .not,
      .and, .or, .quantified:
      true
    default: false
    }
  }

  private func isFlag(_ name: String) -> Bool {
    for scope in itemScopes.reversed() {
      if let column = scope.index(of: name) { return scope.columns[column].type == .flag }
    }
    switch symbols[name]?.kind {
    case .field(let index): return fields[index].type == .flag
    case .definition: return true
    default: return false
    }
  }
}
