import AccordSemantics
import AccordValues

/// Numbers for everything whose absence can leave something undecided, in the order in which decisions name them:
/// fields, columns of items, tables, columns of tables.
struct CauseNumbers {
  /// The names, by number.
  private(set) var names: [String] = []
  /// The different names in ascending order, and the place of each cause among them.
  let rankedNames: [String]
  let ranks: [Int32]
  /// For each field, the cause of its first column; that behind the last field for one without columns.
  private var firstColumn: [Int32] = []
  private var tables: [Int32] = []
  private var firstTableColumn: [Int32] = []

  init(_ program: Program) {
    var names = program.fields.map(\.name)
    for field in program.fields {
      firstColumn.append(Int32(truncatingIfNeeded: names.count))
      guard case .records(let type) = field.type else { continue }
      names += type.columns.map { "\(field.name).\($0.name)" }
    }
    // Tables by name: where they are declared makes no difference.
    let inOrder = program.tables.indices.sorted {
      Text(program.tables[$0].name) < Text(program.tables[$1].name)
    }
    tables = Array(repeating: 0, count: inOrder.count)
    firstTableColumn = tables
    for index in inOrder {
      tables[index] = Int32(truncatingIfNeeded: names.count)
      names.append(program.tables[index].name)
    }
    for index in inOrder {
      let table = program.tables[index]
      firstTableColumn[index] = Int32(truncatingIfNeeded: names.count)
      names += table.type.columns.map { "\(table.name).\($0.name)" }
    }
    self.names = names
    // Those of the same name have the same place.
    var ranks = Array(repeating: Int32(0), count: names.count)
    var ranked: [Text] = []
    for (number, name) in names.enumerated().map({ ($0, Text($1)) }).sorted(by: { $0.1 < $1.1 }) {
      if ranked.last != name { ranked.append(name) }
      ranks[number] = Int32(truncatingIfNeeded: ranked.count - 1)
    }
    rankedNames = ranked.map(\.string)
    self.ranks = ranks
  }

  func field(_ id: ID<Field>) -> Int32 { Int32(truncatingIfNeeded: id.index) }

  func column(_ column: Int, of field: ID<Field>) -> Int32 {
    firstColumn[field.index] + Int32(truncatingIfNeeded: column)
  }

  func table(_ id: ID<Table>) -> Int32 { tables[id.index] }

  func column(_ column: Int, of table: ID<Table>) -> Int32 {
    firstTableColumn[table.index] + Int32(truncatingIfNeeded: column)
  }
}
