import AccordSource
import AccordSyntax

extension Lint {
  static let roundaboutCondition = Lint(
    .roundaboutCondition, "roundabout-condition", .wording,
    summary: "a condition can be said in plainer words",
    meaning: (["A condition takes a detour, and plainer words mean the same:"]
      + Rewrite.all.map { "- \($0.meaning)" } + ["`accord fmt --simplify` writes the plainer words."])
      .joined(separator: "\n\n"),
    rationale: """
      Rules are read aloud when they are agreed on, and what has to be turned over in the head is misheard. Every lead is \
      decided as before, so there is nothing to weigh.
      """,
    avoid: Rewrite.all.flatMap { $0.avoid }, prefer: Rewrite.all.flatMap { $0.prefer },
    checks: [
      .ruleSet { rules, context, findings in
        let simplifier = Simplifier(context, WrittenMeaning(rules, context))
        for change in simplifier.outermost {
          let proposal = change.proposal
          let words = simplifier.replacement(change)
          let help = "write '\(words.split(whereSeparator: \.isNewline).joined(separator: " "))'"
          findings.add(
            proposal.message, at: proposal.range, help: [help] + proposal.help,
            fixIts: [FixIt(help, range: proposal.range, replacement: words)])
        }
        for remark in simplifier.remarks { findings.add(remark.message, at: remark.range, help: remark.help) }
      },
      .declaration { declaration, _, findings in
        guard case .pattern(let pattern) = declaration.kind, let plain = PlainPattern(pattern.literal.source)
        else { return }
        findings.add(
          "the pattern '\(pattern.name.text)' is a plain text", at: pattern.literal.range,
          help: ["write '\(plain.words)' where 'matches \(pattern.name.text)' stands, and remove the pattern"]
        )
      },
    ])
}
