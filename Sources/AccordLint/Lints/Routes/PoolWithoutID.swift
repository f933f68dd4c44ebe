import AccordSemantics
import AccordSource

extension Lint {
  static let poolWithoutID = Lint(
    .poolWithoutID, "pool-without-id", .routes,
    summary: "leads go to a pool, and nothing names a lead",
    meaning: """
      A step of the route leads to a pool of several members, and the lead has no field `id` of type text, so that a \
      lead is called `line 7`.
      """,
    rationale: """
      Who of a pool gets a lead follows from the name of the lead. A line number belongs to the export, not to the \
      lead: when the next export has another order, the lead goes to somebody else, who calls a second time.
      """,
    avoid: [
      LintExample(
        """
        lead { country text, consent flag }

        pool ↓desk { members anna, ben }

        route {
          to desk    when consent  respond within 1 day
          to nobody  otherwise
        }
        """),
      LintExample(
        """
        lead { id number, consent flag }
        pool ↓desk { members anna, ben }
        pool night { members carla, dora }
        route {
          to desk    when consent     respond within 1 day
          to night   when no consent  respond within 1 day
          to nobody  otherwise
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        lead {
          id       text  required
          consent  flag
        }

        pool desk { members anna, ben }

        route {
          to desk    when consent  respond within 1 day
          to nobody  otherwise
        }
        """),
      LintExample(
        """
        lead { consent flag }
        pool desk { members anna }
        route { to desk when consent respond within 1 day, to nobody otherwise }
        """),
    ],
    checks: [
      .ruleSet { rules, _, findings in
        guard rules.earliest.idField == nil else { return }
        let used = Uses(rules).pools
        let pools = rules.versions.flatMap(\.program.pools)
        guard let pool = pools.first(where: { used.contains($0.name) && $0.members.count > 1 }) else {
          return
        }
        let hasOther = rules.earliest.fields.contains { $0.name == "id" }
        findings.add(
          hasOther
            ? "leads go to '\(pool.name)', and the field 'id' is no text, so that it names no lead"
            : "leads go to '\(pool.name)', and the lead has no field 'id'", at: pool.range,
          help: [
            "a lead is then called after its line, and the next export may send it to somebody else; write "
              + "'id text required', perhaps with 'from', into the lead block"
          ])
      }
    ])
}
