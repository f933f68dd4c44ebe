import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let resourcesOutside = Lint(
    .resourcesOutside, "resources-outside", .agreement,
    summary: "more shared resources than anybody looks through",
    meaning: """
      More `resource` lines stand outside of propositions than `resources at most 5` in the agreement allows of one proposition, or more than ten where the agreement \
      says nothing. The lints about the day of their review hold for them, too.
      """,
    rationale: """
      The page of the meeting shows ten. What stands behind them nobody sees, nobody reviews, and somebody sends to a customer.
      """,
    avoid: [
      LintExample(
        """
        agreement {
          between    sales
          resources  at most 1
        }
        resource "How we score, on one page"  at "glossary.html"  owner sales  reviewed 2026-10-28
        resource ↓"Checklist for the first call"  at "first-call.md"  owner sales  reviewed 2026-10-28
        """)
    ],
    prefer: [
      LintExample(
        """
        resource "How we score, on one page"     at "glossary.html"  owner marketing  reviewed 2026-10-28
        resource "Checklist for the first call"  at "first-call.md"  owner sales      reviewed 2026-10-28
        """)
    ],
    checks: [
      .program { facts, _, findings in
        let resources = facts.program.resources
        guard let most = facts.program.agreement.number(.resourcesAtMost), let last = resources.last,
          Decimal(resources.count) > most
        else { return }
        findings.add(
          "\(resources.count) resources belong to no proposition, more than \(most)", at: last.range,
          help: ["keep those that both teams use, or move them into the proposition that they are about"])
      }
    ])
}
