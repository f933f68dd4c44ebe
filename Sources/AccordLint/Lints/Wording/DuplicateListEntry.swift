import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let duplicateListEntry = Lint(
    .duplicateListEntry, "duplicate-list-entry", .wording,
    summary: "an entry stands twice in a list",
    meaning: "A list, its file, or the values after `in` have the same entry twice.",
    rationale: """
      Twice is no more than once, so one of them was meant to be something else; and whoever removes one wonders why \
      the entry still counts.
      """,
    avoid: [
      LintExample("list home = \"DE\", \"AT\", ↓\"DE\"", fixed: "list home = \"DE\", \"AT\""),
      LintExample(
        "define came when source in webinar, referral, ↓webinar",
        fixed: "define came when source in webinar, referral"),
      LintExample(
        "list free_mail from ↓\"free-mail.txt\"",
        files: ["free-mail.txt": "gmx.de\n# ours\nweb.de\n gmx.de\nweb.de\n"]),
    ],
    prefer: [
      LintExample("list home = \"DE\", \"AT\", \"CH\""),
      LintExample("list spellings = \"Gmbh\", \"GmbH\", \"gmbh\""),
      LintExample(
        "list free_mail from \"free-mail.txt\"", files: ["free-mail.txt": "gmx.de\n#gmx.de\n\n\nweb.de\n"]),
      LintExample("define came when source in webinar, referral or employees in 10, 20"),
    ],
    checks: [
      .declaration { declaration, context, findings in
        guard case .list(let list) = declaration.kind, case .entries(let entries) = list.source else {
          return
        }
        let values = entries.map { (Text($0.value), $0.range) }
        report(values, in: "the list '\(list.name.text)'", context, &findings)
      },
      .ruleSet { _, context, findings in
        for file in LookupFile.all(in: context) where file.kind == .list { look(at: file, &findings) }
      },
      .expression { expression, facts, findings in
        switch expression.kind {
        case .membership(_, let values, _, _), .textTest(_, _, let values, _, _):
          let constants = values.compactMap { value -> (Value, SourceRange)? in
            guard case .constant(let constant) = value.kind else { return nil }
            return (constant, value.range)
          }
          report(constants, in: "this list", facts.context, &findings)
        default: return
        }
      },
    ])

  private static func report<Entry: Hashable>(
    _ entries: [(value: Entry, range: SourceRange)], in list: String, _ context: LintContext,
    _ findings: inout Findings
  ) {
    var seen: [Entry: SourceRange] = [:]
    var previous: SourceRange?
    for (value, range) in entries {
      defer { previous = range }
      guard let first = seen[value] else {
        seen[value] = range
        continue
      }
      let removal = previous.map {
        SourceRange(
          file: range.file, bytes: $0.bytes.upperBound..<max($0.bytes.upperBound, range.bytes.upperBound))
      }
      let written = context.sources.line(range)
      let text = written.hasPrefix("\"") ? written : "'\(written)'"
      findings.add(
        "\(text) stands twice in \(list)", at: range, related: [RelatedPlace(first, "the first one is here")],
        help: ["remove one of them, or write what was meant"],
        fixIts: removal.flatMap { removal in
          context.isOnOneLine(removal) ? [FixIt("remove \(text)", range: removal, replacement: "")] : nil
        } ?? [])
    }
  }

  private static func look(at list: LookupFile, _ findings: inout Findings) {
    var seen: [Text: Int] = [:]
    var repeated: [(text: Text, first: Int, line: Int)] = []
    for entry in list.entries {
      if let first = seen[entry.text] {
        repeated.append((entry.text, first, entry.line))
      } else {
        seen[entry.text] = entry.line
      }
    }
    guard let first = repeated.first else { return }
    let more =
      repeated.count == 1 ? "" : ", and so do\(repeated.count == 2 ? "es" : "") \(repeated.count - 1) more"
    findings.add(
      "\(Text(first.text.string.excerpt).literal) stands twice in '\(list.name.value)', on line \(first.first) and line \(first.line)\(more)",
      at: list.name.range,
      help: [
        "remove from '\(list.name.value)' line "
          + repeated.prefix(10).map { String($0.line) }.joined(separator: ", ")
          + (repeated.count > 10 ? " and so on" : "")
      ])
  }
}
