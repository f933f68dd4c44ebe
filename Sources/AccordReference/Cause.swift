import AccordSemantics

/// Something missing that made an expression unknown.
enum Cause: Hashable, Comparable {
  case field(Int)
  /// A column of an item of a list field.
  case itemColumn(field: Int, column: Int)
  /// No row of a table has the key.
  case table(Int)
  case tableColumn(table: Int, column: Int)

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
