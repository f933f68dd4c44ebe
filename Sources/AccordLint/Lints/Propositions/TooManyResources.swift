import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let tooManyResources = Lint(
    .tooManyResources, "too-many-resources", .propositions,
    summary: "more resources for one proposition than sales can choose from",
    meaning: """
      A proposition names more resources than `resources at most 5` in the agreement allows, or more than ten where the agreement \
      says nothing.
      """,
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
        """),
      LintExample(
        """
        agreement { resources at most 1 }
        proposition ↓agile { for employees < 1000, resource "Plan", resource "Tour" }
        """),
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
      .proposition { proposition, facts, findings in
        guard let most = facts.program.agreement.number(.resourcesAtMost),
          Decimal(proposition.resources.count) > most
        else { return }
        findings.add(
          "proposition '\(proposition.name)' has \(proposition.resources.count) resources, more than \(most)",
          at: proposition.range, help: ["keep those that sales uses, and take the others out"])
      }
    ])
}
