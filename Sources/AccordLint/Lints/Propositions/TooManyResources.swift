import AccordSemantics
import AccordSource

extension Lint {
  static let tooManyResources = Lint(
    .tooManyResources, "too-many-resources", .propositions,
    summary: "more than ten resources for one proposition",
    meaning: "A proposition names more than ten resources.",
    rationale: """
      Sales looks for the right sheet minutes before a call. Of three it takes the right one, of fifteen the first; and \
      fifteen are not reviewed twice a month.
      """,
    avoid: [
      LintExample(
        """
        proposition ↓agile "Fast and agile" {
          for       employees < 1000
          pitch     "Running within ten working days."
        \((1...11).map { "  resource  \"Sheet \($0)\"  at \"sheet-\($0).pdf\"  reviewed 2026-10-28" }
          .joined(separator: "\n"))
        }
        """)
    ],
    prefer: [
      LintExample(
        """
        proposition agile "Fast and agile" {
          for       employees < 1000
          pitch     "Running within ten working days."
          resource  "Rollout plan"   at "rollout.xlsx"  reviewed 2026-10-28
          resource  "One-page tour"  at "tour.html"     reviewed 2026-10-28
        }
        """),
      LintExample(
        """
        proposition agile {
          for employees < 1000
        \((1...10).map { "  resource \"Sheet \($0)\"" }.joined(separator: "\n"))
        }
        """),
    ],
    checks: [
      .proposition { proposition, _, findings in
        guard proposition.resources.count > 10 else { return }
        findings.add(
          "proposition '\(proposition.name)' has \(proposition.resources.count) resources, more than ten",
          at: proposition.range, help: ["keep those that sales uses, and take the others out"])
      }
    ])
}
