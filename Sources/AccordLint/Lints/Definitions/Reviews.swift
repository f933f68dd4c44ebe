import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let reviewOverdue = Lint(
    .reviewOverdue, "review-overdue", .definitions,
    summary: "a definition was to be looked at again before today",
    meaning: "The day after `review by` is past.",
    rationale: """
      Markets, products and teams change, and a definition that nobody has looked at for a year describes last \
      year's leads. The day is what the teams promised each other.
      """,
    avoid: [
      LintExample(
        """
        define MQL "Marketing-qualified lead" {
          means   "A company that we can serve, and we may write to it."
          agreed  by marketing, sales
          review  by ↓2026-10-31
          when    employees >= 50 and consent
        }
        """),
      LintExample("draft define large { review by ↓2026-10-30, when employees >= 1000 }"),
    ],
    prefer: [
      LintExample(
        """
        define MQL "Marketing-qualified lead" {
          means   "A company that we can serve, and we may write to it."
          agreed  by marketing, sales
          review  by 2027-04-30
          when    employees >= 50 and consent
        }
        """),
      LintExample("draft define large { review by 2026-11-01, when employees >= 1000 }"),
    ],
    checks: [
      .definition { id, facts, findings in
        let definition = facts.program.definitions[id]
        let today = facts.context.today
        guard let review = definition.reviewBy, review.day < today else { return }
        let days = today.daysSinceEpoch - review.day.daysSinceEpoch
        findings.add(
          "'\(definition.name)' was to be looked at again by \(review.day), \(Count.of(days, "day")) ago",
          at: review.range,
          help: ["look at it together, change what no longer holds, and write the next day"])
      }
    ])

  static let noReviewDay = Lint(
    .noReviewDay, "no-review-day", .definitions,
    summary: "an agreed definition has no day on which it is looked at again",
    meaning:
      "The agreement says `review every`, and a definition that teams have agreed on has no `review by`.",
    rationale: """
      What has no day is looked at when something has gone wrong. With a day the tool reminds both teams before \
      that.
      """,
    avoid: [
      LintExample(
        """
        agreement "Lindwerk" {
          between  marketing, sales
          review   every 90 days
        }

        define ↓MQL "Marketing-qualified lead" {
          means   "A company that we can serve, and we may write to it."
          agreed  by marketing, sales
          when    employees >= 50 and consent
        }
        """)
    ],
    prefer: [
      LintExample(
        """
        agreement "Lindwerk" {
          between  marketing, sales
          review   every 90 days
        }

        define MQL "Marketing-qualified lead" {
          means   "A company that we can serve, and we may write to it."
          agreed  by marketing, sales
          review  by 2027-01-31
          when    employees >= 50 and consent
        }

        define large when employees >= 1000
        """),
      LintExample("define large {\n  agreed by marketing, sales\n  when employees >= 1000\n}"),
    ],
    checks: [
      .definition { id, facts, findings in
        let definition = facts.program.definitions[id]
        guard let every = facts.program.agreement.duration(.reviewEvery), !definition.agreedBy.isEmpty,
          definition.reviewBy == nil, !definition.isDraft
        else { return }
        let days = Int(clamping: every.seconds / 86_400)
        let (sum, overflows) = facts.context.today.daysSinceEpoch.addingReportingOverflow(days)
        let day = overflows ? nil : CalendarDate(daysSinceEpoch: sum)
        findings.add(
          "'\(definition.name)' is agreed and has no day on which it is looked at again",
          at: definition.range,
          help: ["the agreement says every \(every)" + (day.map { ": write 'review by \($0)'" } ?? "")])
      }
    ])
}
