import AccordSemantics
import AccordSource
import AccordSyntax

extension Rewrite {
  static let valueInFront = Rewrite(
    meaning: """
      A comparison begins with the fixed value. Rules are read aloud when they are agreed on: *the headcount is at least \
      1000*, not *1000 is at most the headcount*.
      """,
    avoid: [
      LintExample(
        "define large \"A company with 1000 people or more\" when ↓1000 <= employees",
        fixed: "define large \"A company with 1000 people or more\" when employees >= 1000"),
      LintExample(
        "define some when ↓(\"DE\" = country) is yes or ↓webinar != source or ↓\"a\" = company ignoring case",
        fixed:
          "define some when (country = \"DE\") is yes or source != webinar or company = \"a\" ignoring case"),
      LintExample(
        "define spaced when ↓\"Holz  GmbH\" = company", fixed: "define spaced when company = \"Holz  GmbH\""),
      LintExample(
        "define some when ↓((webinar) = (source)) is yes", fixed: "define some when (source = webinar) is yes"
      ),
      LintExample("define poor when ↓-5 > budget - 10k", fixed: "define poor when budget - 10k < -5"),
      LintExample(
        """
        define keen when ↓yes = any activity where customer
        define busy when ↓5 < count of activity where customer
        define calm when ↓(3 > count of activity where kind = webinar) and consent
        define rare when ↓3 > count of activity
        """,
        fixed: """
          define keen when (any activity where customer) = yes
          define busy when (count of activity where customer) > 5
          define calm when (count of activity where kind = webinar) < 3 and consent
          define rare when count of activity < 3
          """),
    ],
    prefer: [
      LintExample("define large \"A company with 1000 people or more\" when employees >= 1000"),
      LintExample("define mid when employees between 10 and 249 and employees * 2 > 30"),
      LintExample("define new when created_at > 30 days ago and budget >= employees"),
    ]
  ) { expression, simplifier in
    guard case .comparison(let left, let comparison, let right, let ignoringCase) = expression.kind,
      simplifier.meaning.has(.isFixed, left), !simplifier.meaning.has(.isFixed, right),
      let mirrored = comparison.mirrored
    else { return [] }
    return expression.made(
      .comparison(right, mirrored, left, ignoringCase: ignoringCase),
      "the fixed value \(simplifier.inner(left)) stands in front")
  }

  static let loneValue = Rewrite(
    meaning: """
      `in` or `not in` stands before one value that is not the name of a list. `country in "DE"` makes readers look for the \
      other countries; `=` says that there is one.
      """,
    avoid: [
      LintExample(
        "define german \"In Germany\" when ↓country in \"DE\"",
        fixed: "define german \"In Germany\" when country = \"DE\""),
      LintExample(
        "define abroad when ↓(country not in (\"DE\")) is yes or ↓source in webinar and consent",
        fixed: "define abroad when (country != \"DE\") is yes or source = webinar and consent"),
      LintExample(
        "define came when ↓((source) in ((webinar))) or consent",
        fixed: "define came when source = webinar or consent"),
      LintExample(
        "define same when ↓company in campaign ignoring case",
        fixed: "define same when company = campaign ignoring case"),
      LintExample(
        """
        define other when ↓employees in (count of activity where kind = webinar) or customer
        define same when ↓employees not in (count of activity where kind = webinar)
        """,
        fixed: """
          define other when (employees = count of activity where kind = webinar) or customer
          define same when employees != count of activity where kind = webinar
          """),
    ],
    prefer: [
      LintExample("define german \"In Germany\" when country = \"DE\""),
      LintExample("list home = \"DE\"\ndefine german when country in home or country in \"AT\", \"CH\""),
      LintExample("define tagged when campaign contains any of \"spring\""),
    ]
  ) { expression, simplifier in
    guard case .membership(let value, let values, let isNegated, let ignoringCase) = expression.kind,
      values.count == 1, let only = values.first, simplifier.meaning.traits(of: only) != nil
    else { return [] }
    let text = simplifier.inner(only)
    return expression.made(
      .comparison(value, isNegated ? .notEqual : .equal, only, ignoringCase: ignoringCase),
      "\(text.hasPrefix("\"") ? text : "'\(text)'") is the only value after 'in'")
  }

  static let chainOfComparisons = Rewrite(
    meaning: """
      One value is compared with several by `=` joined by `or`, or by `!=` joined by `and`. A list of values can be read at \
      a glance, and the next value is added in one place; chains are where a slip hides: `!=` joined by `or` is always yes.
      """,
    avoid: [
      LintExample(
        "define home \"In our home market\" when ↓country = \"DE\" or country = \"AT\" or country = \"CH\"",
        fixed: "define home \"In our home market\" when country in \"DE\", \"AT\", \"CH\""),
      LintExample(
        "define abroad when ↓country != \"DE\" and country != \"AT\" and consent",
        fixed: "define abroad when country not in \"DE\", \"AT\" and consent"),
      LintExample(
        "define came when consent or ↓source = webinar or source = referral or customer",
        fixed: "define came when consent or source in webinar, referral or customer"),
      LintExample(
        """
        define met when any activity where ↓(kind = webinar or kind = demo_request) and page is known
        define us when ↓company = "A" ignoring case or company = "B" ignoring case
        """,
        fixed: """
          define met when any activity where kind in webinar, demo_request and page is known
          define us when company in "A", "B" ignoring case
          """),
      LintExample(
        "define home when ↓country = (\"DE\") or (country) = \"AT\"",
        fixed: "define home when country in \"DE\", \"AT\""),
      LintExample(
        "define home when ↓country =\n  \"DE\" or country = \"AT\"",
        fixed: "define home when country in \"DE\", \"AT\""),
      LintExample(
        "proposition home { for ↓country = \"DE\" or country = \"AT\", promised when campaign = \"x\" }",
        fixed: "proposition home { for country in (\"DE\", \"AT\"), promised when campaign = \"x\" }"),
      LintExample(
        "define home when ↓not (country != \"DE\") or \"AT\" = country or country in \"CH\"",
        fixed: "define home when country in \"DE\", \"AT\", \"CH\""),
    ],
    prefer: [
      LintExample("define home \"In our home market\" when country in \"DE\", \"AT\", \"CH\""),
      LintExample("define some when country = \"DE\" or company = \"AT\""),
      LintExample("define odd when country = \"DE\" or consent or country = \"AT\""),
      LintExample("define odd when country = \"DE\" or country = \"de\" ignoring case"),
      LintExample("define odd when country != \"DE\" or country != \"AT\""),
      LintExample("define same when country = company or country = campaign"),
    ]
  ) { expression, simplifier in
    let (operands, comparison): ([ExpressionSyntax], ExpressionSyntax.Comparison)
    switch expression.kind {
    case .or(let parts): (operands, comparison) = (parts, .equal)
    case .and(let parts): (operands, comparison) = (parts, .notEqual)
    default: return []
    }
    return Link.chains(operands, comparison, simplifier).map { chain in
      let isWhole = chain.count == operands.count
      let range = isWhole ? expression.range : chain.dropFirst().reduce(chain[0].whole) { $0.union($1.whole) }
      let isNegated = comparison == .notEqual
      let node = ExpressionSyntax(
        kind: .membership(
          chain[0].subject, chain.map(\.value), isNegated: isNegated, ignoringCase: chain[0].ignoringCase),
        range: range)
      return Proposal(
        range: range, node: node,
        message:
          "'\(chain[0].name)' is compared \(chain.count) times, joined by '\(isNegated ? "and" : "or")'")
    }
  }

  /// One comparison of a chain.
  private struct Link {
    let whole: SourceRange
    let subject: ExpressionSyntax
    let name: String
    let value: ExpressionSyntax
    let ignoringCase: Bool

    init?(_ operand: ExpressionSyntax, _ comparison: ExpressionSyntax.Comparison, _ simplifier: Simplifier) {
      guard
        case .comparison(let left, comparison, let right, let ignoringCase) = simplifier.now(operand).kind,
        simplifier.meaning.has(.isFixed, right), simplifier.meaning.has(.isName, left)
      else { return nil }
      (whole, subject, value) = (operand.range, left, right)
      (name, self.ignoringCase) = (simplifier.inner(left), ignoringCase)
    }

    /// The stretches of comparisons of one value, two or more each.
    static func chains(
      _ operands: [ExpressionSyntax], _ comparison: ExpressionSyntax.Comparison, _ simplifier: Simplifier
    ) -> [[Link]] {
      var chains: [[Link]] = [[]]
      for operand in operands {
        guard let link = Link(operand, comparison, simplifier) else {
          chains.append([])
          continue
        }
        if let last = chains.last?.last, last.name != link.name || last.ignoringCase != link.ignoringCase {
          chains.append([])
        }
        chains[chains.count - 1].append(link)
      }
      return chains.filter { $0.count >= 2 }
    }
  }
}

extension ExpressionSyntax.Comparison {
  private func turned(_ turn: (Expression.Comparison) -> Expression.Comparison) -> Self? {
    Expression.Comparison(rawValue: rawValue).flatMap { Self(rawValue: turn($0).rawValue) }
  }

  /// What holds when the operands change places.
  var mirrored: Self? { turned(\.mirrored) }

  /// What holds when this does not.
  var negated: Self? { turned(\.negated) }
}
