import AccordValues

/// Writes a page as Markdown, in the dialect of GitHub (<https://github.github.com/gfm/>).
package struct MarkdownWriter {
  private let page: GlossaryPage
  /// The heading under which each place is found; a place in a table is found under the heading above it.
  private let headings: [Anchor: String]

  /// A writer of one page.
  package init(_ page: GlossaryPage) {
    self.page = page
    var slugs = HeadingSlugs()
    _ = slugs.next(page.title.plain)
    var headings: [Anchor: String] = [:]
    for section in page.sections { MarkdownWriter.collect(section, &slugs, &headings) }
    self.headings = headings
  }

  private static func collect(
    _ section: GlossaryPage.Section, _ slugs: inout HeadingSlugs, _ headings: inout [Anchor: String]
  ) {
    let slug = slugs.next(section.title.plain)
    headings[section.anchor] = slug
    for case .table(let table) in section.blocks {
      for anchor in table.rows.joined().compactMap(\.anchor) { headings[anchor] = slug }
    }
    for inner in section.sections { collect(inner, &slugs, &headings) }
  }

  /// The page, which ends with a line feed.
  package var text: String {
    var blocks = ["# \(inline(page.title))"] + page.introduction.map { block($0) }
    for section in page.sections { blocks += lines(section, level: 2) }
    blocks.append("---")
    blocks += page.footer.map { block($0) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func lines(_ section: GlossaryPage.Section, level: Int) -> [String] {
    let heading = "\(String(repeating: "#", count: min(level, 6))) \(inline(section.title))"
    return [heading] + section.blocks.map { block($0) }
      + section.sections.flatMap { lines($0, level: level + 1) }
  }

  private func block(_ block: Block) -> String {
    switch block {
    case .paragraph(let phrase): begun(inline(phrase))
    case .quote(let phrase): "> \(begun(inline(phrase)))"
    // Two lists after one another would become one.
    case .list(let bullets, .facts): begun(bullets.map { inline($0.text) }.joined(separator: " "))
    case .list(let bullets, let style): list(bullets, style)
    case .table(let table): self.table(table)
    }
  }

  private func list(_ bullets: [Block.Bullet], _ style: Block.ListStyle) -> String {
    bullets.enumerated().map { index, bullet in
      let mark = style == .numbers ? "\(index + 1). " : "- "
      let indentation = String(repeating: " ", count: mark.count)
      let inner = bullet.blocks.map { block in
        self.block(block).split(separator: "\n", omittingEmptySubsequences: false)
          .map { $0.isEmpty ? "" : "\(indentation)\($0)" }.joined(separator: "\n")
      }
      return ([mark + begun(inline(bullet.text))] + inner).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func table(_ table: PageTable) -> String {
    let header = table.columns.map { inline($0.title) }
    let rule = table.columns.map { $0.isNumber ? "---:" : "---" }
    let rows = table.rows.map { row in row.map { inline($0.text) } }
    return ([header, rule] + rows).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  // MARK: Text

  private func inline(_ phrase: Phrase) -> String { phrase.pieces.map(inline).joined() }

  private func inline(_ piece: Inline) -> String {
    switch piece {
    case .text(let text): text.markdown
    case .name(let name): MarkdownWriter.code(name)
    case .strong(let phrase): "**\(inline(phrase))**"
    case .link(let phrase, let anchor):
      headings[anchor].map { "[\(inline(phrase))](#\($0))" } ?? inline(phrase)
    case .web(let phrase, let address): "[\(inline(phrase))](<\(MarkdownWriter.address(address))>)"
    }
  }

  /// Code holds everything but its own fence, and in tables a bar.
  private static func code(_ text: String) -> String {
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let padding = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + padding + text.replacing("|", with: "\\|") + padding + fence
  }

  private static func address(_ address: String) -> String {
    address.percentEncoded { !"<>\\|".utf8.contains($0) }
  }

  /// A line that does not begin like a heading, a list or a rule.
  private func begun(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "#+-=".contains(first) { return "\\\(line)" }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" { return "\(digits)\\\(rest)" }
    return line
  }
}

/// The names under which GitHub lets headings be linked to: lower case, hyphens for blanks, no punctuation,
/// and a number after a name that stands for the second time.
struct HeadingSlugs {
  private var counts: [String: Int] = [:]
  private var taken: Set<String> = []

  mutating func next(_ heading: String) -> String {
    let slug = String(
      heading.lowercased().compactMap { character -> Character? in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
      })
    var unique = slug
    while !taken.insert(unique).inserted {
      let count = (counts[slug] ?? 0) + 1
      counts[slug] = count
      unique = "\(slug)-\(count)"
    }
    return unique
  }
}
