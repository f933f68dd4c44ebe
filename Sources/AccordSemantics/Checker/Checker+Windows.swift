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

  /// Whether an expression is a condition; reports nothing and leaves nothing behind.
  private mutating func isCondition(_ syntax: ExpressionSyntax) -> Bool {
    let diagnostics = self.diagnostics
    let patterns = self.patterns
    defer {
      self.diagnostics = diagnostics
      self.patterns = patterns
    }
    return check(syntax)?.type == .flag
  }
}
