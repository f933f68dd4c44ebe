import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let lineWithoutPoints = Lint(
    .lineWithoutPoints, "line-without-points", .scores,
    summary: "a line that gives no points",
    meaning: """
      A line gives 0 points, so it changes nothing and never stands among the reasons of a decision. In a group with \
      `highest`, `lowest` or `first` such a line can win, and in `bands` it fills the table; there the lint is silent.
      """,
    rationale: """
      It looks like a rule that somebody agreed to. Perhaps the points were to be filled in later, or the line was \
      switched off and forgotten.
      """,
    avoid: [
      LintExample(
        """
        score fit "Do we serve them?" {
          +20 "home market"  when country in "DE", "AT", "CH"
          ↓+0  "referral"     when source = referral
        }
        """),
      LintExample(
        "score fit { +1 \"start\", group \"more\" { ↓-0.00 \"referral\" when source = referral } }"),
      LintExample("score fit { +1 \"start\", ↓+0 \"pages\" each activity where kind = page_view }"),
    ],
    prefer: [
      LintExample(
        """
        score fit "Do we serve them?" {
          +20 "home market"  when country in "DE", "AT", "CH"
          +5  "referral"     when source = referral
        }
        """),
      LintExample(
        """
        score fit {
          group "market" first { +0 "not served" when country = "KP", +20 "others" when country is known }
          group "mail" highest { group "both" { +0 "no mail" when email is missing }, -5 "gmx" when email ends with "gmx.de" }
          bands employees "size" { below 10 +0, 10 and up +5 }
        }
        """),
    ],
    checks: [
      .score { id, facts, findings in
        guard case .entries(let entries) = facts.program.scores[id].body else { return }
        for line in entries.flatMap(\.addedLines) where line.amount.isNothing {
          findings.add(
            "\"\(line.title)\" gives no points, so it changes nothing", at: line.range,
            help: ["give it points, or take the line out"])
        }
      }
    ])
}

extension ScoreEntry {
  /// The lines that are added up; not those among which a group chooses.
  fileprivate var addedLines: [Points] {
    switch self {
    case .points(let line): [line]
    case .bands, .options: []
    case .group(let group): group.mode == .sum ? group.entries.flatMap(\.addedLines) : []
    }
  }
}

extension ScoreEntry.Amount {
  fileprivate var isNothing: Bool {
    if case .fixed(let points) = self { points == 0 } else { false }
  }
}
