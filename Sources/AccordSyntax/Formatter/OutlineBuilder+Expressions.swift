import AccordSource

// Expressions: what their signs and brackets belong to, and where a long one may be broken.

extension OutlineBuilder {
  mutating func visit(_ expression: ExpressionSyntax?) {
    guard let expression else { return }
    switch expression.kind {
    case .number, .duration, .date, .instant, .text, .name: break
    case .member(let value, _), .ago(let value), .percentOf(_, let value), .presence(let value, _),
      .state(let value, _, _), .no(let value), .not(let value), .matches(let value, _):
      visit(value)
    case .index(let value, let key), .timeBetween(_, let value, let key),
      .comparison(let value, _, let key, _),
      .atLeast(let value, let key), .timeTest(let value, _, let key):
      visit(value)
      visit(key)
    case .call(let name, let arguments):
      mark(first(name.range), .function)
      visit(arguments)
    case .choose(let arms, let otherwise): visit(arms, otherwise)
    case .aggregate(_, let items), .quantified(_, let items), .numbered(_, _, let items): visit(items)
    case .negated(let operand):
      // The operand may stand in brackets of its own; the sign is the first token that is no bracket.
      mark(sign(of: expression, before: operand), .prefix)
      visit(operand)
    case .sum(let start, let terms):
      visit(start)
      visit(terms.map(\.term))
    case .product(let start, let factors):
      visit(start)
      visit(factors.map(\.factor))
    case .between(let value, let lower, let upper): visit([value, lower, upper])
    case .membership(let value, let values, _, _), .textTest(let value, _, let values, _):
      visit(value)
      visit(values)
    case .routedTo(let target): visit(target)
    case .and(let operands), .or(let operands):
      visit(operands)
      markOperators(before: operands.dropFirst())
    case .implies(let premise, let conclusion):
      visit([premise, conclusion])
      markOperators(before: [conclusion])
    case .record(let entries): visit(entries, at: first(expression.range))
    case .values(let values): visitValues(values)
    }
  }

  private mutating func visit(_ expressions: [ExpressionSyntax]) {
    for expression in expressions { visit(expression) }
  }

  mutating func visit(_ target: RouteTargetSyntax) {
    if case .expression(let value) = target { visit(value) }
  }

  mutating func visit(_ items: ExpressionSyntax.Items) {
    visit(items.condition)
    visit(items.pause?.length)
    visit(items.pause?.condition)
    visit(items.within)
    visit(items.together?.within)
  }

  private func sign(of expression: ExpressionSyntax, before operand: ExpressionSyntax) -> Int {
    var token = first(expression.range)
    while token < first(operand.range), tokens[token].kind != .symbol(.minus) { token += 1 }
    return token
  }

  private mutating func markOperators(before operands: some Sequence<ExpressionSyntax>) {
    for operand in operands { mark(first(operand.range) - 1, .breakable) }
  }

  private mutating func visit(_ arms: [ExpressionSyntax.ChooseArm], _ otherwise: ExpressionSyntax?) {
    for arm in arms {
      let word = first(arm.condition.range) - 1
      add(first(arm.value.range), .arm, cells: [Outline.Cell(number: 1, token: word, gap: 2)])
      visit(arm.value)
      visit(arm.condition)
    }
    guard let otherwise else { return }
    let cells = [Outline.Cell(number: 1, token: after(otherwise.range), gap: 2)]
    add(first(otherwise.range), .arm, cells: cells)
    visit(otherwise)
  }

  private mutating func visit(_ entries: [ExpressionSyntax.RecordEntry], at open: Int) {
    mark(open, .record)
    for entry in entries {
      let name = first(entry.name.range)
      add(name, .recordEntry, cells: [Outline.Cell(number: 1, token: name + 1, gap: 1)])
      visit(entry.value)
    }
  }

  private mutating func visitValues(_ values: [ExpressionSyntax]) {
    visit(values)
    guard let start = values.first.map({ first($0.range) }) else { return }
    for value in values.dropFirst() { outline.firstValues[first(value.range)] = start }
  }
}
