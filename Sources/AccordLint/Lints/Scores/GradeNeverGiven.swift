import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let gradeNeverGiven = Lint(
    .gradeNeverGiven, "grade-never-given", .scores,
    summary: "a grade that no lead gets",
    meaning: """
      A grade begins above the most points that its score can reach, or the next better grade begins at or below the \
      least, so that no lead is left for it. The finding names what the score can reach.
      """,
    rationale: """
      Sales waits for A leads that never come, or every lead looks as if it had been approved. The grades were made for \
      other points than those the score gives now.
      """,
    avoid: [
      LintExample(
        """
        score fit "Do we serve them?" {
          +40 "home market"  when country in "DE", "AT", "CH"
          +20 "budget"       when budget >= 20k
        }

        grade fit_grade of fit { ↓A from 75, B from 50, C from 25, D otherwise }
        """),
      LintExample(
        """
        score fit { +10 "start", +40 "home market" when country = "DE" }
        grade letter of fit { A from 40, B from 10, ↓C otherwise }
        """),
      LintExample(
        """
        score fit { from 20 to 60, +40 "home market" when country = "DE", +20 "size" when employees > 9 }
        grade letter of fit { ↓D from 10, ↓E otherwise, A from 50, B from 20, ↓S from 61 }
        """),
    ],
    prefer: [
      LintExample(
        """
        score fit "Do we serve them?" {
          +40 "home market"  when country in "DE", "AT", "CH"
          +20 "budget"       when budget >= 20k
        }

        grade fit_grade of fit { A from 60, B from 40, C from 20, D otherwise }
        """),
      LintExample(
        """
        score interest { +10 "webinar" each activity where kind = webinar }
        grade heat of interest { 1 from 500, 2 from 50, 3 otherwise }
        """),
      LintExample(
        """
        score risk { -20 "private mailbox" when email ends with "@gmx.de" }
        grade letter of risk { fine from 0, doubtful otherwise }
        """),
    ],
    checks: [
      .grade { grade, facts, findings in
        let bounds = facts.bounds(of: grade.score)
        guard bounds != .unlimited, let syntax = facts.gradesAsWritten[grade.range] else { return }
        let score = facts.program.scores[grade.score].name
        func place(_ label: Text) -> SourceRange {
          syntax.entries.first { Text($0.label.text) == label }?.label.range ?? grade.range
        }
        for (index, label) in grade.labels.enumerated() {
          if index < grade.steps.count, let most = bounds.upper, most < grade.steps[index].from {
            findings.add(
              "no lead gets '\(label)': it begins at \(grade.steps[index].from), "
                + "and score '\(score)' reaches at most \(most)",
              at: place(label),
              help: ["let '\(label)' begin at \(most) or below, or give the points that are missing"])
          } else if index > 0, let least = bounds.lower, grade.steps[index - 1].from <= least {
            let better = grade.steps[index - 1]
            findings.add(
              "no lead gets '\(label)': score '\(score)' is at least \(least), "
                + "and '\(better.label)' begins at \(better.from)",
              at: place(label), help: ["let '\(better.label)' begin above \(least), or take '\(label)' out"])
          }
        }
      }
    ])
}
