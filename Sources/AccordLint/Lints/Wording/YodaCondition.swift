import AccordSemantics
import AccordSource

extension Lint {
  static let yodaCondition = Lint(
    .yodaCondition, "yoda-condition", .wording,
    summary: "a comparison begins with the fixed value",
    meaning:
      "A number, a text, an option or another fixed value stands in front of the value it is compared with.",
    rationale: """
      Rules are read aloud when they are agreed on: *the headcount is at least 1000*, not *1000 is at most the \
      headcount*.
      """,
    avoid: [
      LintExample(
        "define large \"A company with 1000 people or more\" when ↓1000 <= employees",
        fixed: "define large \"A company with 1000 people or more\" when employees >= 1000"),
      LintExample(
        "define some when (↓\"DE\" = country) is yes or ↓webinar != source or ↓\"a\" = company ignoring case",
        fixed:
          "define some when (country = \"DE\") is yes or source != webinar or company = \"a\" ignoring case"),
      LintExample(
        "define spaced when ↓\"Holz  GmbH\" = company", fixed: "define spaced when company = \"Holz  GmbH\""),
      LintExample(
        "define some when (↓(webinar) = (source)) is yes", fixed: "define some when (source = webinar) is yes"
      ),
      LintExample(
        "define poor when ↓-5 > budget - 10k", fixed: "define poor when budget - 10k < -5"),
      LintExample(
        """
        define keen when ↓yes = any activity where customer
        define busy when ↓5 < count of activity where customer
        define calm when (↓3 > count of activity where kind = webinar) and consent
        define rare when ↓3 > count of activity
        """,
        fixed: """
          define keen when (any activity where customer) = yes
          define busy when (count of activity where customer) > 5
          define calm when ((count of activity where kind = webinar) < 3) and consent
          define rare when count of activity < 3
          """),
    ],
    prefer: [
      LintExample("define large \"A company with 1000 people or more\" when employees >= 1000"),
      LintExample("define mid when employees between 10 and 249 and employees * 2 > 30"),
      LintExample("define new when created_at > 30 days ago and budget >= employees"),
    ],
    checks: [
      .expression { expression, facts, findings in
        guard case .comparison(let comparison, let left, let right, _) = expression.kind,
          case .constant = left.kind
        else { return }
        if case .constant = right.kind { return }
        let first = facts.context.bracketed(left.range, in: expression.range)
        let range = first.union(facts.context.bracketed(right.range, in: expression.range))
        let replacement =
          "\(facts.inFront(facts.written(right.range))) \(comparison.mirrored.rawValue) \(facts.written(left.range))"
        findings.add(
          "the fixed value \(facts.written(left.range)) stands in front", at: range,
          help: ["write '\(replacement)'"],
          fixIts: facts.context.isOnOneLine(range)
            ? [FixIt("write '\(replacement)'", range: range, replacement: replacement)] : [])
      }
    ])
}
