import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let longOpening = Lint(
    .longOpening, "long-opening", .routes,
    summary: "an opening that is probably too long",
    meaning: """
      Work begins in the morning and ends on the next day, or goes on for 16 hours or longer. Hours around the clock, from `0:00` to `24:00`, \
      are meant.
      """,
    rationale: """
      An opening whose end is not after its beginning ends on the next day. So `9:00 to 5:00`, as it is said in a country that counts to \
      twelve, is an opening of twenty hours, and what is due in working time is due in the night.
      """,
    avoid: [
      LintExample(
        """
        hours ↓office { monday to friday 9:00 to 5:00 }
        define at_work "Somebody is there" when created_at in office
        """),
      LintExample(
        """
        hours ↓office { monday to friday 5:00 to 23:30 }
        define at_work "Somebody is there" when created_at in office
        """),
    ],
    prefer: [
      LintExample(
        """
        hours office { monday to friday 9:00 to 17:00 }
        hours night  { monday to friday 18:00 to 9:00 }
        hours always { monday to sunday 0:00 to 24:00 }
        define at_work "Somebody is there" when created_at in office, night, always
        """)
    ],
    checks: [
      .program { facts, _, findings in
        for hours in facts.program.hours {
          guard let opening = hours.openings.week.joined().first(where: \.isTooLong) else { continue }
          let noon = OpeningHours.Opening.noon
          let isMorning = opening.endsTheNextDay && opening.from < noon && opening.until < noon
          let said = "from \(opening.text)"
          findings.add(
            "'\(hours.name)' have an opening of \((opening.end - opening.from) / 60) hours, \(said)",
            at: hours.range,
            help: [
              isMorning && opening.until > 0
                ? "write '\(OpeningHours.Opening(from: opening.from, until: opening.until + noon).text)', if that is meant"
                : "around the clock is '0:00 to 24:00'"
            ])
        }
      }
    ])
}

extension OpeningHours.Opening {
  fileprivate static let noon = OpeningHours.minutesPerDay / 2

  fileprivate var isTooLong: Bool {
    let length = end - from
    if from == 0, length == OpeningHours.minutesPerDay { return false }
    return (endsTheNextDay && from < OpeningHours.Opening.noon) || length >= 16 * 60
  }
}
