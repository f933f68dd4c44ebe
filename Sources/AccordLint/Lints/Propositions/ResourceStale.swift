import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let resourceStale = Lint(
    .resourceStale, "resource-stale", .propositions,
    summary: "a resource that nobody has looked at for more than 15 days",
    meaning: """
      The day in `reviewed` lies more than 15 days back. The finding says how many days and who keeps the resource.
      """,
    rationale: """
      Prices, references and names change. Teams that keep their material in order go through it twice a month; what is \
      older is shown to a customer before anybody notices that it is wrong.
      """,
    avoid: [
      LintExample(
        """
        proposition agile "Fast and agile" {
          for       employees < 1000
          pitch     "Running within ten working days."
          resource  ↓"Rollout plan"  at "rollout.xlsx"  owner sales  reviewed 2026-10-12
        }
        """),
      LintExample(
        """
        proposition agile {
          for employees < 1000
          resource ↓"Plan" at "plan.xlsx" reviewed 2026-10-16
          resource ↓"Plan" at "plan.xlsx" reviewed 2016-02-29
        }
        """),
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
      LintExample(
        """
        proposition agile {
          for employees < 1000
          resource "Plan"  at "plan.xlsx"  reviewed 2026-10-17
          resource "Tour"  at "tour.html"  reviewed 2026-12-01
          resource "Price" at "price.html"
        }
        """),
    ],
    checks: [
      .proposition { proposition, facts, findings in
        for resource in proposition.resources {
          guard let reviewed = resource.reviewed else { continue }
          let days = facts.context.today.daysSinceEpoch - reviewed.daysSinceEpoch
          guard days > 15 else { continue }
          let keeper = resource.owner.map { "; \($0) keeps it" } ?? ""
          findings.add(
            "\"\(resource.title)\" was reviewed \(days) days ago, on \(reviewed)\(keeper)",
            at: resource.range,
            help: ["look through it, and write the day behind 'reviewed'"])
        }
      }
    ])
}
