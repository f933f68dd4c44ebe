import AccordSource
import AccordSyntax

extension Checker {
  /// Items with their window where it belongs. (Clause 6.10)
  mutating func separatingWindow(_ written: ExpressionSyntax.Items) -> ExpressionSyntax.Items {
    guard written.within == nil, let last = written.pause.map({ $0.condition }) ?? written.condition,
      let (inner, window) = last.separatingWindow(where: { isCondition($0) })
    else { return written }
    let pause = written.pause?.asking(inner)
    return ExpressionSyntax.Items(
      item: written.item, condition: pause == nil ? inner : written.condition, pause: pause, within: window,
      together: written.together)
  }

  /// Whether an expression is a condition, told from its form and from what has been declared, so that nothing is
  /// checked twice.
  private mutating func isCondition(_ syntax: ExpressionSyntax) -> Bool {
    switch syntax.kind {
    case .name(let name): namedType(name.text) == .flag
    case .member(let record, let name): columnType(record, name.text) == .flag
    case .timeBetween(let unit, _, _): unit != .days && isDeclared(unit.rawValue)
    case .call(let name, let arguments) where name.text == Function.coalesce.name:
      arguments.first.map { isCondition($0) } ?? false
    case .choose(let arms, _): arms.first.map { isCondition($0.value) } ?? false
    case .comparison, .between, .atLeast, .membership, .matches, .textTest, .timeTest, .presence, .state, .no,
      .not,
      .and, .or, .quantified, .numbered:
      true
    default: false
    }
  }

  /// The type of what a name stands for, where it can be a condition or have columns.
  private mutating func namedType(_ name: String) -> ValueType? {
    if name == "yes" || name == "no" { return .flag }
    for scope in itemScopes.reversed() {
      if let column = scope.index(of: name) { return scope.columns[column].type }
    }
    switch symbols[name]?.kind {
    case .field(let index): return fields[index].type
    case .definition: return .flag
    case .binding(let index):
      // A `let` that is being checked goes round in a circle, which is said where it is used.
      if case .checking = bindings[index] { return nil }
      return checkBinding(index)?.type
    default: return nil
    }
  }

  /// The type of a column of a row of a table, or of an item.
  private mutating func columnType(_ record: ExpressionSyntax, _ name: String) -> ValueType? {
    let type: RecordType
    switch record.kind {
    case .index(let table, _):
      guard case .name(let table) = table.kind, case .table(let index)? = symbols[table.text]?.kind
      else { return nil }
      type = tables[index].type
    case .aggregate(_, let items):
      guard let list = list(of: items.item.text) else { return nil }
      type = list.type
    case .name(let record):
      guard case .record(let named)? = namedType(record.text) else { return nil }
      type = named
    default: return nil
    }
    return type.index(of: name).map { type.columns[$0].type }
  }
}
