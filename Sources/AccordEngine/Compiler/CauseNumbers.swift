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
  private var firstColumn: [Int: Int32] = [:]
  private var tables: [Int32] = []
  private var firstTableColumn: [Int32] = []

  init(_ program: Program) {
    var names = program.fields.map(\.name)
    for (index, field) in program.fields.enumerated() {
      guard case .records(let type) = field.type else { continue }
      firstColumn[index] = Int32(truncatingIfNeeded: names.count)
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
    let ranked = Set(names.map { Text($0) }).sorted()
    self.names = names
    rankedNames = ranked.map(\.string)
    let places = Dictionary(uniqueKeysWithValues: ranked.enumerated().map { ($1, $0) })
    ranks = names.map { Int32(truncatingIfNeeded: places[Text($0)] ?? 0) }
  }

  func field(_ id: ID<Field>) -> Int32 { Int32(truncatingIfNeeded: id.index) }

  func column(_ column: Int, of field: ID<Field>) -> Int32 {
    (firstColumn[field.index] ?? 0) + Int32(truncatingIfNeeded: column)
  }

  func table(_ id: ID<Table>) -> Int32 { tables[id.index] }

  func column(_ column: Int, of table: ID<Table>) -> Int32 {
    firstTableColumn[table.index] + Int32(truncatingIfNeeded: column)
  }
}
