extension ExpressionSyntax {
  /// The expressions directly inside this one, in the order of the text.
  package var children: [ExpressionSyntax] {
    switch kind {
    case .number, .duration, .date, .instant, .text, .name: []
    case .member(let operand, _), .ago(let operand), .negated(let operand), .percentOf(_, let operand),
      .matches(let operand, _), .presence(let operand, _), .state(let operand, _, _), .no(let operand),
      .not(let operand):
      [operand]
    case .index(let left, let right), .daysBetween(let left, let right),
      .comparison(let left, _, let right, _),
      .timeTest(let left, _, let right), .implies(let left, let right):
      [left, right]
    case .between(let value, let lower, let upper): [value, lower, upper]
    case .call(_, let operands), .and(let operands), .or(let operands), .values(let operands): operands
    case .choose(let arms, let otherwise):
      arms.flatMap { [$0.value, $0.condition] } + (otherwise.map { [$0] } ?? [])
    case .aggregate(_, let items), .quantified(_, let items): items.expressions
    case .sum(let first, let rest): [first] + rest.map(\.term)
    case .product(let first, let rest): [first] + rest.map(\.factor)
    case .membership(let value, let values, _, _), .textTest(let value, _, let values, _): [value] + values
    case .routedTo(let target): target.expressions
    case .record(let entries): entries.map(\.value)
    }
  }
}

extension ExpressionSyntax.ItemClause {
  /// The condition and the window.
  package var expressions: [ExpressionSyntax] { [condition, within].compactMap { $0 } }
}

extension RouteTargetSyntax {
  package var expressions: [ExpressionSyntax] {
    if case .expression(let expression) = self { [expression] } else { [] }
  }
}
