import AccordFacts
import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let sameCondition = Lint(
    .sameCondition, "same-condition", .scores,
    summary: "two lines with the same condition",
    meaning: """
      Two lines that are added up have the same condition, so they always pay together: in one score, in groups without \
      a limit, or in two scores that a third adds up. In a group with `highest`, `lowest` or `first` only one of them \
      would count; there the lint looks no further.
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
      LintExample(
        """
        score fit {
          group "market" { +20 "home" when country = "DE", +5 "near" when country = "AT" }
          group "money"  { +10 "budget" when budget >= 20k, ↓+5 "euro" when country = "DE" }
        }
        """),
      LintExample(
        """
        score fit   { +20 "home market" when country = "DE", +10 "size" when employees > 9 }
        score need  { +30 "budget" when budget >= 20k, ↓+10 "near" when country = "DE" }
        score total = fit + 50% of need
        """),
    ],
    prefer: [
      LintExample(
        "score fit { +20 \"new\" when consent, fades 50% every 30 days from created_at, -20 \"agreed\" when consent }"
      ),
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
      LintExample(
        """
        score fit     { +20 "home market" when country = "DE" }
        score against { -20 "too near" when country = "DE" }
        score other   { +5 "home market" when country = "DE" }
        score total = fit + against
        """),
      LintExample("score fit { +5 \"size\" when employees > 9, +5 \"large\" when employees >= 10 }"),
      LintExample("score fit { +5 \"size\" when employees > 9, +5 \"not large\" when not employees > 9 }"),
    ],
    checks: [
      .score { id, facts, findings in
        switch facts.program.scores[id].body {
        case .entries(let entries):
          for sum in entries.sums { judge(sum, facts, &findings) }
        case .computed(let terms): judge(terms, of: facts.program.scores[id].name, facts, &findings)
        }
      }
    ])

  /// Lines of different scores that a computed score adds up.
  private static func judge(
    _ terms: [Score.Term], of total: String, _ facts: ProgramFacts, _ findings: inout Findings
  ) {
    var first: [ExpressionKey: (line: ScoreEntry.Points, amount: Decimal, score: ID<Score>)] = [:]
    for id in terms.flatMap({ $0.value.scoresAdded }) {
      guard case .entries(let entries) = facts.program.scores[id].body else { continue }
      var own: [ExpressionKey: (line: ScoreEntry.Points, amount: Decimal, score: ID<Score>)] = [:]
      for entry in entries.flatMap(\.addedUp) {
        guard case .points(let line) = entry, case .when(let condition) = line.source,
          let amount = line.fixedPoints
        else { continue }
        let key = facts.key(of: condition)
        if let other = first[key], other.score != id, (other.amount < 0) == (amount < 0) {
          findings.add(
            "\"\(line.title)\" has the same condition as \"\(other.line.title)\" in score "
              + "'\(facts.program.scores[other.score].name)': '\(total)' counts it twice",
            at: line.range, related: [RelatedPlace(other.line.range, "the other line is here")],
            help: ["change the condition of one of them, or let one score say it"])
        } else if own[key] == nil {
          own[key] = (line, amount, id)
        }
      }
      first.merge(own) { known, _ in known }
    }
  }

  private static func judge(_ entries: [ScoreEntry], _ facts: ProgramFacts, _ findings: inout Findings) {
    var first: [ExpressionKey: ScoreEntry.Points] = [:]
    for entry in entries {
      guard case .points(let line) = entry, case .when(let condition) = line.source,
        let points = line.fixedPoints
      else { continue }
      let key = facts.key(of: condition)
      guard let other = first[key], let others = other.fixedPoints, let sum = points.adding(others)
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

extension Expression {
  /// The scores that a term adds, whole or in part.
  fileprivate var scoresAdded: [ID<Score>] {
    switch kind {
    case .score(let id): [id]
    case .arithmetic(.add, let left, let right): left.scoresAdded + right.scoresAdded
    case .arithmetic(.multiply, let left, let right):
      left.isPositive ? right.scoresAdded : right.isPositive ? left.scoresAdded : []
    case .arithmetic(.divide, let left, let right): right.isPositive ? left.scoresAdded : []
    default: []
    }
  }

  private var isPositive: Bool { if case .constant(.number(let number)) = kind { number > 0 } else { false } }
}
