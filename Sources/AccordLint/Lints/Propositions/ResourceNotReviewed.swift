import AccordSemantics
import AccordSource

extension Lint {
  static let resourceNotReviewed = Lint(
    .resourceNotReviewed, "resource-not-reviewed", .propositions,
    summary: "a resource without a day of review",
    meaning: "A resource does not say when somebody last looked through it.",
    rationale: """
      Without a day nobody is reminded, and the sheet with last year's prices stays in use. `reviewed` and the owner \
      make the upkeep a task of somebody.
      """,
    avoid: [
      LintExample(
        """
        proposition agile "Fast and agile" {
          for       employees < 1000
          pitch     "Running within ten working days."
          resource  ↓"Rollout plan"  at "rollout.xlsx"  owner sales
        }
        """),
      LintExample("proposition agile { for employees < 1000, resource ↓\"Plan\" at \"plan.xlsx\" }"),
    ],
    prefer: [
      LintExample(
        """
        proposition agile "Fast and agile" {
          for       employees < 1000
          pitch     "Running within ten working days."
          resource  "Rollout plan"  at "rollout.xlsx"  owner sales  reviewed 2026-10-28
        }
        """),
      LintExample("proposition agile { for employees < 1000, pitch \"Soon.\" }"),
    ],
    checks: [
      .program { facts, _, findings in
        for resource in facts.program.allResources where resource.reviewed == nil {
          let keeper = resource.owner.map { "; \($0) keeps it" } ?? ""
          findings.add(
            "\"\(resource.title)\" does not say when it was last reviewed\(keeper)", at: resource.range,
            help: ["look through it, and add the day: 'reviewed \(facts.context.today)'"])
        }
      }
    ])
}
