import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let closedDaysOver = Lint(
    .closedDaysOver, "closed-days-over", .routes,
    summary: "hours whose closed days are all over",
    meaning: "Hours name days on which nobody works, and the last of them lies before today.",
    rationale: """
      Holidays have to be written anew each year. Where that was forgotten, a lead is due on New Year's Day, and the list of what is \
      overdue is wrong for all of them.
      """,
    avoid: [
      LintExample(
        """
        hours ↓office {
          monday to friday  9:00 to 17:00
          closed            2025-12-24 to 2026-01-06, 2026-10-03
        }
        define at_work "Somebody is there" when created_at in office
        """)
    ],
    prefer: [
      LintExample(
        """
        hours office {
          monday to friday  9:00 to 17:00
          closed            2025-12-24 to 2026-01-06, 2026-12-24 to 2027-01-06
        }
        define at_work "Somebody is there" when created_at in office
        """)
    ],
    checks: [
      .program { facts, context, findings in
        for hours in facts.program.hours {
          guard let last = hours.openings.closed.last?.upperBound, last < context.today else {
            continue
          }
          findings.add(
            "the last closed day of '\(hours.name)' was \(last)", at: hours.range,
            help: ["add the closed days that are to come"])
        }
      }
    ])

  static let eventWithTime = Lint(
    .eventWithTime, "event-with-time", .routes,
    summary: "an event with a time of day in a calendar of closed days",
    meaning: """
      The calendar behind `closed from` has an event that begins or ends at a time of day. It closes nothing: only events of whole days do.
      """,
    rationale: """
      An afternoon that is off, or a holiday that an office program wrote with times, looks like a closed day in a calendar and is none here.
      """,
    avoid: [
      LintExample(
        """
        hours office {
          monday to friday  9:00 to 17:00
          closed            from ↓"days.ics"
        }
        define at_work "Somebody is there" when created_at in office
        """,
        files: ["days.ics": calendar("DTSTART:20261224T120000Z")])
    ],
    prefer: [
      LintExample(
        """
        hours office {
          monday to friday  9:00 to 17:00
          closed            from "days.ics"
        }
        define at_work "Somebody is there" when created_at in office
        """,
        files: ["days.ics": calendar("DTSTART;VALUE=DATE:20261224")])
    ],
    checks: [
      .program { facts, context, findings in
        for events in facts.program.hours.flatMap(\.timedEvents) {
          guard let first = events.lines.first else { continue }
          let count = events.lines.count
          findings.add(
            count == 1
              ? "the event in line \(first) of '\(events.file)' has a time of day and closes nothing"
              : "\(count) events of '\(events.file)', the first in line \(first), have a time of day and close nothing",
            at: events.range,
            help: ["make it an event of whole days, or take it out of this calendar"])
        }
      }
    ])

  private static func calendar(_ start: String) -> String {
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\n\(start)\nEND:VEVENT\nEND:VCALENDAR\n"
  }
}
