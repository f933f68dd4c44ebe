import AccordSemantics
import AccordSource

extension Lint {
  static let unusedHours = Lint(
    .unusedHours, "unused-hours", .routes,
    summary: "hours in which nothing counts",
    meaning: """
      No step of the route counts working time in these hours, and no condition and no test names them; or a pool names its hours, and the \
      steps that lead to it count around the clock.
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
        pool ↓desk {
          members  anna, ben
          hours    office
        }
        route {
          to desk    when consent     respond within 4 hours
          to review  when now in office and customer  respond within 1 day
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
        let used = Uses(rules)
        let counting = rules.versions.map(\.program).reduce(into: Set<String>()) {
          $0.formUnion($1.poolsCountingInHours)
        }
        var pools: [Pool] = []
        for program in rules.versions.map(\.program) {
          pools += program.pools.filter { $0.hours != nil }
          let named = Set(program.pools.compactMap { $0.hours.map { program.hours[$0].name } })
          for hours in program.hours where !used.hours.contains(hours.name) && !named.contains(hours.name) {
            findings.add(
              "nothing counts in the hours '\(hours.name)'", at: hours.range,
              help: ["write 'respond within 4 working hours of \(hours.name)', or remove them"])
          }
        }
        for pool in pools where used.pools.contains(pool.name) && !counting.contains(pool.name) {
          findings.add(
            "pool '\(pool.name)' has hours, and the steps to it count around the clock", at: pool.range,
            help: ["write 'respond within 4 working hours' in the step, or remove the hours"])
        }
      }
    ])
}

extension Program {
  /// The pools to which a step leads that counts working time, by their names.
  fileprivate var poolsCountingInHours: [String] {
    (route?.steps ?? []).compactMap { step in
      guard case .pool(let id) = step.target else { return nil }
      let counts = [step.respondWithin, step.againAfter].contains {
        if case .working? = $0 { true } else { false }
      }
      return counts ? pools[id].name : nil
    }
  }
}
