import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let hoursNeverOpen = Lint(
    .hoursNeverOpen, "hours-never-open", .routes,
    summary: "hours without an opening for a year",
    meaning: "From today on there is no opening in these hours for a year, because all its days are closed.",
    rationale: "Whatever is due in working time is due in a year then, and nobody sees that it waits.",
    avoid: [
      LintExample(
        """
        hours ↓office {
          monday  9:00 to 17:00
          closed  2026-01-01 to 2027-12-31
        }
        define at_work "Somebody is there" when created_at in office
        """)
    ],
    prefer: [
      LintExample(
        """
        hours office {
          monday  9:00 to 17:00
          closed  2026-12-21 to 2027-01-03
        }
        define at_work "Somebody is there" when created_at in office
        """)
    ],
    checks: [
      .program { facts, context, findings in
        let today = context.today
        for hours in facts.program.hours {
          let openings = hours.openings
          guard let midnight = openings.zone.instant(date: today, microsecondOfDay: 0) else { continue }
          let next = openings.beginning(from: midnight)
          if let next, next.day.daysSinceEpoch - today.daysSinceEpoch < 366 { continue }
          findings.add(
            "'\(hours.name)' have no opening within a year from today", at: hours.range,
            help: ["look at the days that are closed"])
        }
      }
    ])
}
