import AccordSemantics
import AccordSource

extension Lint {
  static let comparedWithItself = Lint(
    .comparedWithItself, "compared-with-itself", .definitions,
    summary: "a value compared with itself",
    meaning: """
      Both sides of a comparison are the same, so it gives one answer for every lead of which the value is known. In a \
      condition about items a name means the field of the item on both sides, also where the lead has one of that name.
      """,
    rationale: """
      Nobody asks whether a number is itself: another field was meant on one side, and the rule does not ask for it.
      """,
    avoid: [
      LintExample(
        """
        define known_market "A market we know" when ↓country = country
        """),
      LintExample("define large when ↓budget >= budget or ↓employees between employees and 1000"),
      LintExample("score fit { +5 \"page\" when any activity where ↓page = page }"),
      LintExample("define odd when ↓(budget * 2) < 2 * budget or ↓country in country, \"DE\""),
    ],
    prefer: [
      LintExample(
        """
        define known_market "A market we know" when country in "DE", "AT", "CH"
        """),
      LintExample("define large when budget >= employees or employees between 1 and budget"),
      LintExample("score fit { +5 \"page\" when any activity where page = company }"),
      LintExample("define late when days between created_at and now > 5"),
    ],
    checks: [
      .expression { expression, facts, findings in
        let sides: (Expression, [Expression])
        switch expression.kind {
        case .comparison(_, let left, let right, _), .timeTest(_, let left, let right):
          sides = (left, [right])
        case .between(let value, let lower, let upper): sides = (value, [lower, upper])
        case .membership(let value, let values, _, _): sides = (value, values)
        case .textTest(_, let value, let values, _, _): sides = (value, values)
        default: return
        }
        if sides.0.isConstant { return }
        let key = facts.key(of: sides.0)
        guard sides.1.contains(where: { facts.key(of: $0) == key }) else { return }
        findings.add(
          "\(facts.quoted(sides.0)) is compared with itself", at: expression.range,
          help: ["name what it is to be compared with, or ask whether it 'is known'"])
      }
    ])
}
