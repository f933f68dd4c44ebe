extension Expression {
  /// The expressions directly inside this one.
  package var children: [Expression] {
    switch kind {
    case .constant, .now, .field, .itemColumn, .binding, .definition, .score, .grade, .segments: []
    case .column(let record, _): [record]
    case .lookup(_, let key): [key]
    case .negated(let operand), .not(let operand), .isKnown(let operand), .isTruth(let operand, _),
      .matches(let operand, _):
      [operand]
    case .arithmetic(_, let left, let right), .shifted(let left, let right, _),
      .concatenated(let left, let right), .daysBetween(let left, let right),
      .comparison(_, let left, let right, _), .timeTest(_, let left, let right),
      .implies(let left, let right):
      [left, right]
    case .between(let value, let lower, let upper): [value, lower, upper]
    case .call(_, let arguments): arguments
    case .choose(let arms, let otherwise): arms.flatMap { [$0.value, $0.condition] } + [otherwise]
    case .aggregate(_, let items), .quantified(_, let items): items.expressions
    case .membership(let value, let values, _, _), .textTest(_, let value, let values, _, _): [value] + values
    case .and(let operands), .or(let operands): operands
    case .routedTo(let target): target.expression.map { [$0] } ?? []
    }
  }

  /// Calls `body` for this expression and every one inside it.
  package func walk(_ body: (Expression) -> Void) {
    body(self)
    for child in children { child.walk(body) }
  }

  /// Whether the expression asks where the lead was routed.
  package var asksRoute: Bool {
    if case .routedTo = kind { return true }
    return children.contains { $0.asksRoute }
  }

  /// Whether the expression reads a column of an item further out than `depth` conditions around it.
  package func readsItem(around depth: Int) -> Bool {
    switch kind {
    case .itemColumn(let level, _): level >= depth
    case .aggregate(_, let items), .quantified(_, let items):
      items.condition?.readsItem(around: depth + 1) ?? false
        || items.within?.readsItem(around: depth) ?? false
    default: children.contains { $0.readsItem(around: depth) }
    }
  }

  /// The declarations this expression reads directly.
  package var references: Set<Reference> {
    var found: Set<Reference> = []
    walk { expression in
      switch expression.kind {
      case .binding(let id): found.insert(.binding(id))
      case .definition(let id): found.insert(.definition(id))
      case .score(let id): found.insert(.score(id))
      case .grade(let id): found.insert(.grade(id))
      case .segments(let id): found.insert(.segments(id))
      default: break
      }
    }
    return found
  }
}

extension Route.Target {
  package var expression: Expression? {
    if case .expression(let expression) = self { expression } else { nil }
  }
}
