import AccordSemantics
import AccordValues

/// The value of an expression for one lead: known, or unknown with the missing things that made it so.
enum Answer {
  case known(Value)
  case unknown(Set<Cause>)

  static let yes = Answer.known(.flag(true))
  static let no = Answer.known(.flag(false))

  /// Unknown for no missing field, as after a division by zero.
  static let undefined = Answer.unknown([])

  static func flag(_ flag: Bool) -> Answer { .known(.flag(flag)) }

  /// Unknown because of everything that is missing behind some answers.
  static func unknown(behind answers: [Answer]) -> Answer {
    .unknown(answers.reduce(into: []) { $0.formUnion($1.causes) })
  }

  var value: Value? {
    if case .known(let value) = self { value } else { nil }
  }

  var causes: Set<Cause> {
    if case .unknown(let causes) = self { causes } else { [] }
  }

  /// The answer to a condition as one of three words.
  var truth: Truth {
    switch self {
    case .known(.flag(let flag)): Truth(flag)
    default: .unknown
    }
  }
}

/// Kleene's strong three-valued logic; no operator depends on the order of its operands. (Clause 5.2)
enum Kleene {
  static func not(_ operand: Answer) -> Answer {
    if case .known(.flag(let flag)) = operand { .flag(!flag) } else { operand }
  }

  /// No if one operand is no; else unknown if one is unknown; else yes.
  static func and(_ operands: [Answer]) -> Answer {
    if operands.contains(where: { $0.truth == .no }) { return .no }
    return unknown(operands) ?? .yes
  }

  /// Yes if one operand is yes; else unknown if one is unknown; else no.
  static func or(_ operands: [Answer]) -> Answer {
    if operands.contains(where: { $0.truth == .yes }) { return .yes }
    return unknown(operands) ?? .no
  }

  /// Unknown because of all operands that are unknown; nil when none is.
  private static func unknown(_ operands: [Answer]) -> Answer? {
    guard operands.contains(where: { $0.truth == .unknown }) else { return nil }
    return .unknown(behind: operands)
  }
}

/// Something missing that made an expression unknown.
enum Cause: Hashable {
  case field(Int)
  /// A column of an item of a list field.
  case itemColumn(field: Int, column: Int)
  /// No row of a table has the key.
  case table(Int)
  case tableColumn(table: Int, column: Int)

  /// Where a cause is named among others.
  struct Place: Comparable {
    let kind: Int
    let table: Text
    let place: Int
    let column: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.kind, left.table, left.place, left.column) < (right.kind, right.table, right.place, right.column)
    }
  }

  /// Where it is named.
  func place(in program: Program) -> Place {
    switch self {
    case .field(let field): Place(kind: 0, table: "", place: field, column: 0)
    case .itemColumn(let field, let column): Place(kind: 1, table: "", place: field, column: column)
    case .table(let table): Place(kind: 2, table: Text(program.tables[table].name), place: 0, column: 0)
    case .tableColumn(let table, let column):
      Place(kind: 3, table: Text(program.tables[table].name), place: 0, column: column)
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
