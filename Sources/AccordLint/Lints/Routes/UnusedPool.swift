import AccordSemantics
import AccordSource

extension Lint {
  static let unusedPool = Lint(
    .unusedPool, "unused-pool", .routes,
    summary: "no step sends leads to a pool",
    meaning: "The rules have a route, and on no day does one of its steps lead to this pool.",
    rationale: "People wait for leads that never come, and whoever counts heads by the rules counts them in.",
    avoid: [
      LintExample(
        """
        pool desk        { members anna, ben }
        pool ↓night_desk { members carla }

        route {
          to desk    when consent  respond within 1 day
          to nobody  otherwise
        }
        """),
      LintExample(
        """
        pool ↓desk { members anna, ben }
        route { to nobody otherwise }
        ensure "nothing goes to the desk without consent"  routed to desk implies consent
        """),
    ],
    prefer: [
      LintExample(
        """
        pool desk       { members anna, ben }
        pool night_desk { members carla }

        route {
          to desk        when consent and country = "DE"  respond within 1 day
          to night_desk  when consent                     respond within 1 day
          to nobody      otherwise
        }
        """),
      LintExample("pool desk { members anna, ben }"),
      LintExample(
        """
        pool desk { members anna, ben }
        pool lead { members carla }

        route {
          to desk    when consent  respond within 1 day, then to lead
          to nobody  otherwise
        }
        """),
      LintExample(
        """
        pool desk { members anna, ben }
        route until 2026-12-31 { to nobody otherwise }
        route from 2027-01-01  { to desk when consent, to nobody otherwise }
        """),
    ],
    checks: [
      .ruleSet { rules, _, findings in
        guard rules.versions.contains(where: { $0.program.route != nil }) else { return }
        let used = Uses(rules).pools
        for pool in rules.versions.flatMap(\.program.pools) where !used.contains(pool.name) {
          findings.add(
            "no step of the route sends leads to '\(pool.name)'", at: pool.range,
            help: ["add a step 'to \(pool.name) when …', or remove the pool"])
        }
      }
    ])
}
