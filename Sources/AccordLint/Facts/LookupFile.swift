import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

/// The file of a list or a table with the places of what is looked up in it, for what is untidy there.
struct LookupFile {
  enum Kind: String {
    case list
    case table
  }

  let kind: Kind
  /// The name of the list or the table.
  let owner: Name
  /// The name of the file as the rules write it, and where.
  let name: TextLiteral
  /// The entries of the list, or the keys of the table.
  let entries: [LookupText.Entry]
  /// What the owner is called, and in a table the column of the keys.
  let names: [String]

  /// The files that lists and tables are read from, in the order of the rules; those that cannot be read are left out.
  static func all(in context: LintContext) -> [LookupFile] {
    context.trees.flatMap(\.declarations).compactMap { declaration in
      switch declaration.kind {
      case .list(let list): LookupFile(list, context)
      case .table(let table): LookupFile(table, context)
      default: nil
      }
    }
  }

  private init?(_ list: ListSyntax, _ context: LintContext) {
    guard case .file(let name) = list.source,
      let bytes = try? context.files.read(name.value, context.sources[name.range].path),
      let entries = try? LookupText.entries(bytes)
    else { return nil }
    self.init(kind: .list, owner: list.name, name: name, entries: entries, names: [list.name.text])
  }

  private init?(_ table: TableSyntax, _ context: LintContext) {
    guard let key = table.columns.first(where: \.isKey),
      let bytes = try? context.files.read(table.file.value, context.sources[table.file.range].path),
      let cells = try? LookupText.entries(of: key.fileColumns, in: bytes)
    else { return nil }
    // What the declaration does to a key is done before anything is looked up.
    let entries = cells.map { entry in
      LookupText.Entry(line: entry.line, text: key.normalisers.reduce(entry.text) { $1.apply($0) })
    }
    self.init(
      kind: .table, owner: table.name, name: table.file, entries: entries,
      names: [table.name.text, key.name.text] + key.fileColumns.map(\.string))
  }

  private init(
    kind: Kind, owner: Name, name: TextLiteral, entries: [LookupText.Entry], names: [String]
  ) {
    self.kind = kind
    self.owner = owner
    self.name = name
    self.entries = entries
    self.names = names
  }
}

extension FieldSyntax {
  fileprivate var isKey: Bool {
    attributes.contains { attribute in
      if case .key = attribute.kind { true } else { false }
    }
  }

  /// The names of the column in the file.
  fileprivate var fileColumns: [Text] {
    for attribute in attributes {
      if case .from(let names) = attribute.kind { return names.map { Text($0.value) } }
    }
    return [Text(name.text)]
  }

  fileprivate var normalisers: [TextNormaliser] {
    attributes.compactMap { attribute in
      if case .normaliser(let step) = attribute.kind { step } else { nil }
    }
  }
}
