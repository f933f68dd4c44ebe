import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let sameCondition = Lint(
    .sameCondition, "same-condition", .scores,
    summary: "two lines with the same condition",
    meaning: """
      Two lines that are added up have the same condition, so they always pay together. In a group with `highest`, \
      `lowest` or `first` only one of them would count; there the lint looks no further.
      """,
    rationale: """
      Usually one of them was copied and its condition was to be changed. If both are meant, one line says the same, and \
      whoever changes the condition later cannot forget the other.
      """,
    avoid: [
      LintExample(
        """
        score fit "Do we serve them?" {
          +20 "home market"         when country in "DE", "AT", "CH"
          +10 "neighbouring market" when country in "FR", "NL"
          ↓+15 "speaks our language" when country in "AT", "DE", "CH"
        }
        """),
      LintExample(
        """
        score fit {
          group "budget" sum { +5 "money" when budget >= 20k, ↓-5 "no money" when budget >= 20_000 }
        }
        """),
      LintExample(
        "score fit { +5 \"a\" when employees > 9, ↓+5 \"b\" when 9 < employees, ↓+5 \"c\" when (employees > 9) }"
      ),
    ],
    prefer: [
      LintExample(
        """
        score fit "Do we serve them?" {
          +20 "home market"         when country in "DE", "AT", "CH"
          +10 "neighbouring market" when country in "FR", "NL"
          +15 "speaks our language" when country in "DE", "AT", "LI"
        }
        """),
      LintExample(
        """
        score fit {
          group "market" highest { +5 "near" when country = "DE", +10 "nearer" when country = "DE" }
        }
        """),
      LintExample(
        """
        score fit {
          group "a" at most 5 points { +5 "money" when budget >= 20k, +5 "size" when employees > 9 }
          group "b" at most 5 points { +5 "also money" when budget >= 20k, +5 "also size" when employees > 99 }
        }
        """),
      LintExample("score fit { +5 \"size\" when employees > 9, +5 \"large\" when employees >= 10 }"),
      LintExample("score fit { +5 \"size\" when employees > 9, +5 \"not large\" when not employees > 9 }"),
    ],
    checks: [
      .score { id, facts, findings in
        guard case .entries(let entries, _) = facts.program.scores[id].body else { return }
        judge(entries, facts, &findings)
      },
      .entry { entry, facts, findings in
        guard case .group(let group) = entry, group.mode == .sum else { return }
        judge(group.entries, facts, &findings)
      },
    ])

  private static func judge(_ entries: [ScoreEntry], _ facts: ProgramFacts, _ findings: inout Findings) {
    var first: [ExpressionKey: ScoreEntry.Points] = [:]
    for entry in entries {
      guard case .points(let line) = entry, case .when(let condition) = line.source,
        case .fixed(let points) = line.amount
      else { continue }
      let key = facts.key(of: condition)
      guard let other = first[key], case .fixed(let others) = other.amount, let sum = points.adding(others)
      else {
        first[key] = line
        continue
      }
      findings.add(
        "\"\(line.title)\" has the same condition as \"\(other.title)\": together they always give \(facts.points(sum))",
        at: line.range, related: [RelatedPlace(other.range, "the other line is here")],
        help: ["change the condition of one of them, or join them to one line"])
    }
  }
}
