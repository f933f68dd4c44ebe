import AccordSemantics
import AccordValues

extension PageBuilder {
  /// Values with a name.
  var values: GlossaryPage.Section? {
    guard !program.lets.isEmpty else { return nil }
    return GlossaryPage.Section(
      .part("values"), "What we work out about a lead", [], program.lets.map(section))
  }

  private func section(_ binding: Binding) -> GlossaryPage.Section {
    let name: Phrase = .strong(.name(binding.name))
    var blocks: [Block]
    if case .choose(let arms, let otherwise) = binding.value.kind {
      let bullets = arms.map { arm in
        bullet(words.condition(arm.condition).sentence("\(.strong(words.operand(arm.value))) when"))
      }
      let last = Block.Bullet("\(.strong(words.operand(otherwise))) in every other case.")
      blocks = [
        .paragraph("The first of these that holds gives \(name):"), .list(bullets + [last], style: .numbers),
      ]
    } else {
      blocks = [.paragraph("\(name) is \(words.value(binding.value)).")]
    }
    return GlossaryPage.Section(.term(binding.name), .name(binding.name), blocks)
  }

  /// Lists, patterns and tables.
  var vocabulary: GlossaryPage.Section? {
    var blocks: [Block] = []
    if !program.lists.isEmpty { blocks.append(.table(lists)) }
    let patterns = program.patterns.filter { $0.name != nil }
    if !patterns.isEmpty { blocks.append(.table(table(patterns))) }
    let tables = program.tables.map(section)
    guard !blocks.isEmpty || !tables.isEmpty else { return nil }
    return GlossaryPage.Section(.part("vocabulary"), "Lists and tables", blocks, tables)
  }

  /// How many entries of a list or rows of a table are shown; of longer ones only the first few are.
  private static let shownEntries = 20
  private static let firstEntries = 8

  private var lists: PageTable {
    let rows = program.lists.map { list -> [PageTable.Cell] in
      let entries = list.entries.sorted()
      let isShort = entries.count <= PageBuilder.shownEntries
      let shown = isShort ? entries : Array(entries.prefix(PageBuilder.firstEntries))
      let texts = shown.map { Phrase(text: $0.string.isEmpty ? "“”" : $0.string) }.joined(", ")
      let rest = isShort ? "" : " and \(Nouns.count(entries.count - shown.count, "more entry"))"
      return [
        PageTable.Cell(.name(list.name), anchor: .term(list.name)),
        PageTable.Cell(Phrase(stringLiteral: Decimal(entries.count).words)),
        PageTable.Cell(entries.isEmpty ? "–" : "\(texts)\(rest)"),
      ]
    }
    return PageTable(
      columns: [.init("List"), .init("Entries", isNumber: true), .init("What is in it")], rows: rows)
  }

  private func table(_ patterns: [NamedPattern]) -> PageTable {
    let rows = patterns.map { pattern -> [PageTable.Cell] in
      let name = pattern.name ?? ""
      let capitals = pattern.ignoringCase ? " (capitals or not)" : ""
      return [
        PageTable.Cell(.name(name), anchor: .term(name)),
        PageTable.Cell("\(.name("/\(PageText.visible(pattern.source))/"))\(capitals)"),
      ]
    }
    return PageTable(
      columns: [.init("Pattern"), .init("What it finds, as a regular expression")], rows: rows)
  }

  private func section(_ table: Table) -> GlossaryPage.Section {
    let keys = table.rows.keys.sorted()
    let isShort = keys.count <= PageBuilder.shownEntries
    let shown = isShort ? keys : Array(keys.prefix(PageBuilder.firstEntries))
    let key = table.type.name(of: table.keyColumn)
    let rows = shown.map { key in
      zip(table.type.columns.indices, table.rows[key] ?? []).map { _, value in
        PageTable.Cell(value.map(cell) ?? "–")
      }
    }
    let columns = table.type.columns.map { PageTable.Column(.name($0.name), isNumber: $0.type == .number) }
    let count = Nouns.count(keys.count, "row")
    let cut = isShort ? "" : ", of which these are the first"
    return GlossaryPage.Section(
      .term(table.name), .name(table.name),
      [
        .paragraph("A table with \(count), found by \(.name(key))\(cut)."),
        .table(PageTable(columns: columns, rows: rows.filter { $0.count == columns.count })),
      ])
  }

  private func cell(_ value: Value) -> Phrase {
    if case .text(let text) = value, !text.string.isEmpty { return Phrase(text: text.string) }
    return words.constant(value)
  }
}
