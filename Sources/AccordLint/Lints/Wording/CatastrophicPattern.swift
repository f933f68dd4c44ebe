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
      .program { facts, _, findings in look(facts, &findings) }
    ])

  private static func look(_ facts: ProgramFacts, _ findings: inout Findings) {
    let slow = facts.program.patterns.indices.compactMap { index in
      attack(on: facts.program.patterns[index]).map { (index, $0) }
    }
    guard !slow.isEmpty else { return }
    let attacks = Dictionary(uniqueKeysWithValues: slow)
    for tree in facts.context.trees {
      for token in tree.tokens where token.kind == .pattern {
        let range = SourceRange(file: tree.file, bytes: token.bytes)
        let source = facts.program.sources.text(range).dropFirst().dropLast()
        let match = attacks.keys.sorted().first { facts.program.patterns[$0].source == source }
        guard let match, let text = attacks[match] else { continue }
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

  /// How many texts are tried with one pattern.
  private static let attemptLimit = 120

  /// A text for which the search is given up; nil when none is found.
  private static func attack(on pattern: NamedPattern) -> String? {
    // A search ends at once when a sign that has to come is nowhere in the text.
    let signs = String(
      pattern.source.filter { $0.isLetter || $0.isNumber || ",;:_-@#/ ".contains($0) }.prefix(60))
    var attempts = 0
    for repetition in RegexSampler.repetitions(of: pattern) {
      for body in repetition.bodies {
        for count in [40, 400, 1_800 / body.utf8.count] {
          for end in ["!", "\u{1}", "!" + signs] where attempts < attemptLimit {
            attempts += 1
            let text = repetition.lead + String(repeating: body, count: count) + end
            guard text.utf8.count <= 2_048 else { continue }
            if case .limitExceeded = pattern.pattern.matches(text) { return text }
          }
        }
      }
    }
    return nil
  }
}
