import AccordSemantics
import AccordSource

extension Lint {
  static let noPitch = Lint(
    .noPitch, "no-pitch", .propositions,
    summary: "a proposition without a pitch",
    meaning: "A proposition does not say in a sentence what is promised.",
    rationale: """
      Marketing promises in its words and sales repeats it in its own. The pitch is the one sentence that both use; \
      without it the lead hears two companies.
      """,
    avoid: [
      LintExample(
        """
        proposition ↓agile "Fast and agile" {
          for       employees < 1000
          promised  when campaign starts with "agile-"
        }
        """),
      LintExample("proposition ↓agile { for employees < 1000, pitch \" \" }"),
    ],
    prefer: [
      LintExample(
        """
        proposition agile "Fast and agile" {
          for       employees < 1000
          promised  when campaign starts with "agile-"
          pitch     "Running within ten working days, extended or cancelled by the month."
        }
        """)
    ],
    checks: [
      .proposition { proposition, _, findings in
        guard proposition.pitch?.allSatisfy(\.isWhitespace) ?? true else { return }
        findings.add(
          "proposition '\(proposition.name)' does not say what is promised", at: proposition.range,
          help: ["add one sentence that both teams use: 'pitch \"…\"'"])
      }
    ])
}
