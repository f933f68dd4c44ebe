import AccordFacts
import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let catastrophicPattern = Lint(
    .catastrophicPattern, "catastrophic-pattern", .wording,
    summary: "a pattern takes too long for some texts",
    meaning: """
      A repetition inside a repetition can read the same text in so many ways that the search is given up. The text \
      that shows it has been tried.
      """,
    rationale: """
      For such a lead the condition is unknown, with a problem in its decision. Texts of this kind come in by accident \
      or from somebody who wants to slow the system down.
      """,
    avoid: [
      LintExample("define many_words when company matches ↓/^(\\w+\\s?)*$/"),
      LintExample("pattern letters = ↓/^(a+)+$/\ndefine odd when job_title matches letters"),
      LintExample("define odd when job_title matches ↓/^x-(a|a|b)*-y/ ignoring case"),
      LintExample("define listed when page matches ↓/^(.*,){12}z/".replacing("page", with: "company")),
    ],
    prefer: [
      LintExample("define many_words when company matches /^\\w+(\\s\\w+)*$/"),
      LintExample("pattern letters = /^a+$/\ndefine odd when job_title matches letters"),
      LintExample(
        "define title when job_title matches /\\b(C[EFIOT]O|Geschäftsführ\\w*|Head of)\\b/ ignoring case"),
      LintExample("define grouped when company matches /^(?:\\d{3}[- ]?)+$/"),
    ],
    checks: [
      .ruleSet { rules, context, findings in look(rules, context, &findings) }
    ])

  private static func look(_ rules: RuleSet, _ context: LintContext, _ findings: inout Findings) {
    var attacks: [String: String] = [:]
    var unlooked: Set<String> = []
    var seen: Set<String> = []
    var search = PatternAttack()
    for pattern in rules.versions.flatMap(\.program.patterns)
    where seen.insert("\(pattern.ignoringCase)\(pattern.source)").inserted {
      if let text = search.text(against: pattern) {
        attacks[pattern.source] = attacks[pattern.source] ?? text
      }
      if search.isExhausted { unlooked.insert(pattern.source) }
    }
    guard !attacks.isEmpty || !unlooked.isEmpty else { return }
    for tree in context.trees {
      for token in tree.tokens where token.kind == .pattern {
        let range = SourceRange(file: tree.file, bytes: token.bytes)
        let source = String(context.sources.text(range).dropFirst().dropLast())
        guard let text = attacks[source] else {
          if unlooked.contains(source) {
            findings.undecided.append(Undecided(code: findings.code, range: range, reason: .work))
          }
          continue
        }
        let shown = String(text.prefix(30))
        findings.add(
          "this pattern takes too long for texts such as \(Text(shown + (text.count > 30 ? "…" : "")).literal)",
          at: range,
          help: [
            "the search is given up, and the condition is unknown; let each sign be read in one way only, so that no "
              + "repetition stands inside another one"
          ])
      }
    }
  }
}
