import AccordSemantics
import AccordValues

/// Something missing that made an expression unknown.
enum Cause: Hashable {
  case field(Int)
  /// A column of an item of a list field.
  case itemColumn(field: Int, column: Int)
  /// No row of a table has the key.
  case table(Int)
  case tableColumn(table: Int, column: Int)

  /// Whether this cause is named before another.
  func precedes(_ other: Cause, in program: Program) -> Bool {
    let (key, otherKey) = (key(in: program), other.key(in: program))
    return (key.kind, key.table, key.place, key.column)
      < (otherKey.kind, otherKey.table, otherKey.place, otherKey.column)
  }

  private func key(in program: Program) -> (kind: Int, table: Text, place: Int, column: Int) {
    switch self {
    case .field(let field): (0, "", field, 0)
    case .itemColumn(let field, let column): (1, "", field, column)
    case .table(let table): (2, Text(program.tables[table].name), 0, 0)
    case .tableColumn(let table, let column): (3, Text(program.tables[table].name), 0, column)
    }
  }

  /// The cause as the user calls it.
  func name(in program: Program) -> String {
    switch self {
    case .field(let field): return program.fields[field].name
    case .itemColumn(let field, let column):
      guard case .records(let type) = program.fields[field].type else { return program.fields[field].name }
      return "\(program.fields[field].name).\(type.columns[column].name)"
    case .table(let table): return program.tables[table].name
    case .tableColumn(let table, let column):
      return "\(program.tables[table].name).\(program.tables[table].type.columns[column].name)"
    }
  }
}
