import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let resourceStale = Lint(
    .resourceStale, "resource-stale", .propositions,
    summary: "a resource that nobody has looked at for longer than agreed",
    meaning: """
      The day in `reviewed` lies further back than `resources reviewed every 30 days` in the agreement allows, or than 15 days \
      where the agreement says nothing. The finding says how many days and who keeps the resource.
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
      LintExample(
        """
        agreement { resources reviewed every 1 week }
        proposition agile { for employees < 1000, resource ↓"Plan" at "plan.xlsx" reviewed 2026-10-24 }
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
      LintExample(
        """
        agreement { resources reviewed every 90 days }
        proposition agile { for employees < 1000, resource "Plan" at "plan.xlsx" reviewed 2026-08-03 }
        """),
    ],
    checks: [
      .program { facts, _, findings in
        guard let most = facts.program.agreement.duration(.resourcesReviewedEvery) else { return }
        for resource in facts.program.allResources {
          guard let reviewed = resource.reviewed else { continue }
          let days = facts.context.today.daysSinceEpoch - reviewed.daysSinceEpoch
          guard days > most.seconds / 86_400 else { continue }
          let keeper = resource.owner.map { "; \($0) keeps it" } ?? ""
          findings.add(
            "\"\(resource.title)\" was reviewed \(days) days ago, on \(reviewed)\(keeper)",
            at: resource.range,
            help: ["look through it, and write the day behind 'reviewed'; that is to be done every \(most)"])
        }
      }
    ])
}
