import AccordValues

/// Writes a page as one HTML file that needs nothing else: no script, no font, no picture, no network.
package struct HTMLWriter {
  private let page: GlossaryPage

  /// What the page may load and run: nothing but its own styles.
  private static let policy = "default-src 'none'; style-src 'unsafe-inline'"

  package init(_ page: GlossaryPage) {
    self.page = page
  }

  /// The document, which ends with a line feed.
  package var text: String {
    var lines = [
      "<!doctype html>",
      "<html lang=\"en\">",
      "<head>",
      "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"\(HTMLWriter.policy)\">",
      "<meta name=\"color-scheme\" content=\"light dark\">",
      "<title>\(page.title.plain.markup)</title>",
      "<style>",
      Stylesheet.text,
      "</style>",
      "</head>",
      "<body>",
      "<a class=\"skip\" href=\"#content\">To the content</a>",
      "<header>",
      "<h1>\(inline(page.title))</h1>",
    ]
    lines += page.introduction.map(block)
    lines += ["</header>", "<nav aria-label=\"Contents\">", contents, "</nav>", "<main id=\"content\">"]
    lines += page.sections.flatMap { section($0, level: 2) }
    lines += ["</main>", "<footer>"] + page.footer.map(block) + ["</footer>", "</body>", "</html>"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The headings of the second level, and below them those of declarations.
  private var contents: String {
    let bullets = page.sections.map { section -> String in
      let listed = section.listsSections ? section.sections : []
      let inner = listed.map { "<li>\(entry($0))</li>" }.joined()
      return "<li>\(entry(section))\(inner.isEmpty ? "" : "<ul>\(inner)</ul>")</li>"
    }
    return "<ul>\n\(bullets.joined(separator: "\n"))\n</ul>"
  }

  private func entry(_ section: GlossaryPage.Section) -> String {
    "<a href=\"\(HTMLWriter.fragment(section.anchor))\">\(section.title.plain.markup)</a>"
  }

  private func section(_ section: GlossaryPage.Section, level: Int) -> [String] {
    let tag = "h\(min(level, 6))"
    let id = section.anchor.id.markup
    return ["<section>", "<\(tag) id=\"\(id)\">\(inline(section.title))</\(tag)>"]
      + section.blocks.map { block($0, title: section.title) }
      + section.sections.flatMap { self.section($0, level: level + 1) } + ["</section>"]
  }

  // MARK: Blocks

  private func block(_ block: Block) -> String { self.block(block, title: page.title) }

  /// - Parameter title: What the block is about, for those who do not see it.
  private func block(_ block: Block, title: Phrase) -> String {
    switch block {
    case .paragraph(let phrase): "<p>\(inline(phrase))</p>"
    case .quote(let phrase): "<blockquote><p>\(inline(phrase))</p></blockquote>"
    case .list(let bullets, let style): list(bullets, style, title: title)
    case .table(let table): self.table(table, title: title)
    }
  }

  private func list(_ bullets: [Block.Bullet], _ style: Block.ListStyle, title: Phrase) -> String {
    let entries = bullets.map { bullet in
      let inner = bullet.blocks.map { block($0, title: title) }.joined()
      return "<li>\(inline(bullet.text))\(inner)</li>"
    }.joined(separator: "\n")
    return switch style {
    case .bullets: "<ul>\n\(entries)\n</ul>"
    case .numbers: "<ol>\n\(entries)\n</ol>"
    case .facts: "<ul class=\"facts\">\n\(entries)\n</ul>"
    }
  }

  private func table(_ table: PageTable, title: Phrase) -> String {
    let header = table.columns.enumerated().map { place, column in
      let isTrend = table.rows.contains { $0.count > place && $0[place].trend != nil }
      let kind = column.isNumber ? " class=\"number\"" : isTrend ? " class=\"trend\"" : ""
      return "<th scope=\"col\"\(kind)>\(inline(column.title))</th>"
    }
    let rows = table.rows.map { row in
      "<tr>\(zip(row, table.columns).map(cell).joined())</tr>"
    }
    // A box that scrolls must be reachable with the keyboard, and say what it is.
    let label = "Table: \(title.plain.markup)"
    return """
      <div class="box" role="region" tabindex="0" aria-label="\(label)"><table>
      <thead><tr>\(header.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table></div>
      """
  }

  private func cell(_ cell: PageTable.Cell, _ column: PageTable.Column) -> String {
    if let anchor = cell.anchor {
      return "<th scope=\"row\" id=\"\(anchor.id.markup)\">\(inline(cell.text))</th>"
    }
    if let trend = cell.trend {
      return "<td class=\"trend\">\(inline(cell.text))\(TrendLine(trend).svg)</td>"
    }
    guard let bar = cell.bar, bar != 0 else {
      return "<td\(column.isNumber ? " class=\"number\"" : "")>\(inline(cell.text))</td>"
    }
    let classes = bar < 0 ? "number bar minus" : "number bar"
    return "<td class=\"\(classes)\" style=\"--bar:\(bar.magnitude)%\">\(inline(cell.text))</td>"
  }

  // MARK: Text

  private func inline(_ phrase: Phrase) -> String { phrase.pieces.map(inline).joined() }

  private func inline(_ piece: Inline) -> String {
    switch piece {
    case .text(let text): text.markup
    case .name(let name): "<code>\(name.markup)</code>"
    case .strong(let phrase): "<strong>\(inline(phrase))</strong>"
    case .link(let phrase, let anchor): "<a href=\"\(HTMLWriter.fragment(anchor))\">\(inline(phrase))</a>"
    case .web(let phrase, let address):
      "<a class=\"web\" rel=\"noreferrer\" href=\"\(address.markup)\">\(inline(phrase))</a>"
    }
  }

  /// A link within the page.
  private static func fragment(_ anchor: Anchor) -> String {
    "#" + anchor.id.percentEncoded(keeping: String.isUnreserved)
  }
}
