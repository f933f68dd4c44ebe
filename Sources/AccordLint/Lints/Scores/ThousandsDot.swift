import AccordSource
import AccordSyntax

extension Lint {
  static let thousandsDot = Lint(
    .thousandsDot, "thousands-dot", .scores,
    summary: "a number that looks like thousands and is none",
    meaning: """
      In a condition or a table of bands stands a number such as `20.000`: three decimals, the last of them 0. The point \
      is the decimal mark, so it is twenty. Thousands are written `20_000` or `20k`.
      """,
    rationale: """
      In German, French and many other languages 20.000 is twenty thousand. A budget of 20 meets *budget >= 20.000*, and \
      nearly every lead is qualified.
      """,
    avoid: [
      LintExample(
        """
        define SQL "Sales-qualified lead" when budget >= ↓20.000
        """),
      LintExample(
        "score fit { bands budget \"budget\" { below ↓5.000 +0, ↓5.000 to below 20k +5, 20k and up +9 } }"),
      LintExample("define mid when employees between ↓1.500 and 5000 or budget in ↓10.000, ↓20.000"),
      LintExample("score fit { +5 \"money\" when any activity where length(page) > ↓1.000 }"),
    ],
    prefer: [
      LintExample(
        """
        define SQL "Sales-qualified lead" when budget >= 20_000
        """),
      LintExample("define ratio when budget / employees > 2.125 and completeness(email, country) >= 0.750"),
      LintExample("define precise when budget >= 12.500k and employees > 1.50 and employees < 1234.500"),
      LintExample(
        "score fit { bands budget \"ratio\" { below 1.250 +0, 1.250 to below 1.375 +5, 1.375 and up +9 } }"),
      LintExample("score fit { +1.500 \"start\" }"),
    ],
    checks: [
      .written { expression, _, findings in
        switch expression.kind {
        case .comparison(let left, _, let right, _): judge([left, right], &findings)
        case .between(let value, let lower, let upper): judge([value, lower, upper], &findings)
        case .membership(_, let values, _, _): judge(values, &findings)
        default: return
        }
      },
      .declaration { declaration, _, findings in
        guard case .score(let score) = declaration.kind, case .entries(let entries) = score.body else {
          return
        }
        for case .bands(let bands) in entries.withInner {
          judge(bands.bands.flatMap(\.edges.numbers), &findings)
        }
      },
    ])

  /// Looks at numbers that stand beside one another; decimals among them say that the others are decimals too.
  private static func judge(_ expressions: [ExpressionSyntax], _ findings: inout Findings) {
    let numbers = expressions.compactMap { expression in
      NumberLiteral(expression).map { (literal: $0, range: expression.range) }
    }
    guard !numbers.contains(where: \.literal.isFraction) else { return }
    for (literal, range) in numbers where literal.looksLikeThousands {
      let value = literal.value.map { "\($0)" } ?? literal.text
      findings.add(
        "\(literal.text) is \(value): the point is the decimal mark", at: range,
        help: ["write \(literal.withThousands) for thousands, or \(value) if that is meant"])
    }
  }
}

extension BandsSyntax.Edges {
  fileprivate var numbers: [ExpressionSyntax] {
    switch self {
    case .below(let upper): [upper]
    case .between(let lower, let upper, _): [lower, upper]
    case .andUp(let lower): [lower]
    case .missing, .otherwise: []
    }
  }
}
