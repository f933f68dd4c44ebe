import AccordSemantics
import AccordSource

extension Lint {
  static let unusedHours = Lint(
    .unusedHours, "unused-hours", .routes,
    summary: "hours in which nothing counts",
    meaning: """
      No step of the route counts working time in these hours, and no condition and no test names them; or a pool names its hours, and a \
      step that leads to it has a time to respond around the clock.
      """,
    rationale: """
      Hours of a pool change nothing by themselves. Whoever writes them and then `respond within 4 hours` reads that a lead of Friday \
      evening is due on Monday, and it is due the same night.
      """,
    avoid: [
      LintExample(
        """
        hours ↓office { monday to friday 9:00 to 17:00 }
        pool desk { members anna, ben }
        route {
          to desk    when consent  respond within 4 hours
          to nobody  otherwise
        }
        """),
      LintExample(
        """
        hours office { monday to friday 9:00 to 17:00 }
        pool desk {
          members  anna, ben
          hours    office
        }
        route {
          to desk    when customer  respond within 1 working hour
          ↓to desk    when consent   respond within 4 hours
          to nobody  otherwise
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        hours office { monday to friday 9:00 to 17:00 }
        hours night  { monday to friday 22:00 to 6:00 }
        pool desk {
          members  anna, ben
          hours    office
        }
        route {
          to desk    when consent and created_at not in night  respond within 4 working hours
          to nobody  otherwise
        }
        """)
    ],
    checks: [
      .ruleSet { rules, _, findings in
        let used = Uses(rules).hours
        for program in rules.versions.map(\.program) {
          let named = Set(program.pools.compactMap(\.hours).map { program.hours[$0].name })
          for hours in program.hours where !used.contains(hours.name) && !named.contains(hours.name) {
            findings.add(
              "nothing counts in the hours '\(hours.name)'", at: hours.range,
              help: ["write 'respond within 4 working hours of \(hours.name)', or remove them"])
          }
          for step in program.route?.steps ?? [] {
            guard case .pool(let id) = step.target, program.pools[id].hours != nil,
              case .duration? = step.respondWithin
            else { continue }
            findings.add(
              "pool '\(program.pools[id].name)' has hours, and this step counts around the clock",
              at: step.range,
              help: ["write 'working' in front of the unit, as in 'respond within 4 working hours'"])
          }
        }
      }
    ])
}
