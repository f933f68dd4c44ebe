import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let hiddenInTable = Lint(
    .hiddenInTable, "hidden-in-table", .wording,
    summary: "a table's file has a sign that cannot be seen",
    meaning: """
      A key or a text in a table's file holds a sign of which nothing shows, a control character, or a sign that turns \
      the direction of writing.
      """,
    rationale: """
      Tables are exported from spreadsheets and pasted from web pages. A key with a hidden sign in it is never found, \
      and a text with one never equals the same text typed by hand; nobody who looks at the file sees why.
      """,
    avoid: [
      LintExample(
        """
        table accounts from ↓"accounts.csv" { domain text key, tier text }
        define known when accounts[domain(email)] is known
        """, files: ["accounts.csv": "domain,tier\nacme.de,A\nholz\u{200B}.de,B\n"]),
      LintExample(
        """
        table accounts from ↓"accounts.csv" { domain text key, tier text }
        define top when accounts[domain(email)].tier = "A"
        """, files: ["accounts.csv": "domain,tier\nacme.de,\u{FEFF}A\nholz.de,B\n"]),
    ],
    prefer: [
      LintExample(
        """
        table accounts from "accounts.csv" { domain text key, tier text }
        define known when accounts[domain(email)] is known
        """, files: ["accounts.csv": "\u{FEFF}domain,tier\r\nacme.de,A B\nmüller.de,👩‍👩‍👧\n"])
    ],
    checks: [
      .ruleSet { rules, context, findings in
        let files = tableFiles(context)
        var seen: Set<String> = []
        for table in rules.versions.flatMap(\.program.tables) {
          guard let file = files[table.name], seen.insert(table.name).inserted else { continue }
          look(at: table, file, &findings)
        }
      }
    ])

  private static func tableFiles(_ context: LintContext) -> [String: TextLiteral] {
    let tables = context.trees.flatMap(\.declarations).compactMap { declaration -> (String, TextLiteral)? in
      guard case .table(let table) = declaration.kind else { return nil }
      return (table.name.text, table.file)
    }
    return Dictionary(tables, uniquingKeysWith: { first, _ in first })
  }

  /// One finding a table, about the first key in the order of the keys.
  private static func look(at table: Table, _ file: TextLiteral, _ findings: inout Findings) {
    let cells = table.rows.sorted { $0.key < $1.key }.flatMap { key, values in
      values.indices.compactMap { column -> (key: Text, column: Int, sign: Unicode.Scalar)? in
        guard case .text(let text)? = values[column], let sign = hiddenSign(in: text) else { return nil }
        return (key, column, sign)
      }
    }
    guard let first = cells.first else { return }
    let more = cells.count == 1 ? "" : ", and so have \(cells.count - 1) more"
    let shown = Text(String(first.key.string.prefix(40))).literal
    findings.add(
      "'\(table.type.columns[first.column].name)' in the row \(shown) of '\(file.value)' has a sign that cannot be seen, "
        + first.sign.described + more, at: file.range, help: ["type the cell anew, without it"])
  }

  private static func hiddenSign(in text: Text) -> Unicode.Scalar? {
    guard !text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) else { return nil }
    return Array(text.string.unicodeScalars).firstHidden { $0.hidden != .blank }
  }
}
