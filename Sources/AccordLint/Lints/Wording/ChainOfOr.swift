import AccordSemantics
import AccordSource

extension Lint {
  static let chainOfOr = Lint(
    .chainOfOr, "chain-of-or", .wording,
    summary: "one value is compared with several, joined by `or`",
    meaning: """
      Comparisons of the same value by `=` are joined by `or`, or by `!=` joined by `and`. `in` and `not in` say the \
      same with a list of values.
      """,
    rationale: """
      A list of values can be read at a glance, and the next value is added in one place. Chains are where a slip \
      hides: `!=` joined by `or` is always yes.
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
        define met when any activity where (↓kind = webinar or kind = demo_request) and page is known
        define us when ↓company = "A" ignoring case or company = "B" ignoring case
        """,
        fixed: """
          define met when any activity where (kind in webinar, demo_request) and page is known
          define us when company in "A", "B" ignoring case
          """),
      LintExample(
        "define home when ↓country = (\"DE\") or (country) = \"AT\"",
        fixed: "define home when country in ((\"DE\"), \"AT\")"),
      LintExample("define home when ↓country =\n  \"DE\" or country = \"AT\""),
      LintExample(
        "proposition home { for ↓country = \"DE\" or country = \"AT\", promised when campaign = \"x\" }",
        fixed: "proposition home { for country in (\"DE\", \"AT\"), promised when campaign = \"x\" }"),
    ],
    prefer: [
      LintExample("define home \"In our home market\" when country in \"DE\", \"AT\", \"CH\""),
      LintExample("define some when country = \"DE\" or company = \"AT\""),
      LintExample("define odd when country = \"DE\" or consent or country = \"AT\""),
      LintExample("define odd when country = \"DE\" or country = \"de\" ignoring case"),
      LintExample("define odd when country != \"DE\" or country != \"AT\""),
      LintExample("define same when country = company or country = campaign"),
    ],
    checks: [
      .expression { expression, facts, findings in
        switch expression.kind {
        case .or(let operands): look(at: operands, .equal, facts, &findings)
        case .and(let operands): look(at: operands, .notEqual, facts, &findings)
        default: return
        }
      }
    ])

  private struct Link {
    let whole: Expression
    let subject: String
    let value: String
    let ignoringCase: Bool

    init?(_ expression: Expression, _ comparison: Expression.Comparison, _ facts: ProgramFacts) {
      guard case .comparison(comparison, let left, let right, let ignoringCase) = expression.kind,
        case .constant = right.kind, isField(left)
      else { return nil }
      (whole, subject, value) = (expression, facts.written(left.range), facts.written(right.range))
      self.ignoringCase = ignoringCase
    }
  }

  /// Whether the same words mean the same value: a name, or a name of something.
  private static func isField(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .field, .itemColumn, .binding, .grade, .segments: true
    case .column(let record, _): isField(record)
    case .lookup(_, let key): isField(key)
    default: false
    }
  }

  private static func look(
    at operands: [Expression], _ comparison: Expression.Comparison, _ facts: ProgramFacts,
    _ findings: inout Findings
  ) {
    var chain: [Link] = []
    func end() {
      defer { chain = [] }
      guard chain.count >= 2, let first = chain.first, let last = chain.last else { return }
      let range = SourceRange(
        file: first.whole.range.file,
        bytes: first.whole.range.bytes
          .lowerBound..<max(
            first.whole.range.bytes.upperBound, last.whole.range.bytes.upperBound))
      let values = facts.context.values(chain.map(\.value), before: range)
      let replacement =
        "\(first.subject) \(comparison == .equal ? "in" : "not in") \(values)"
        + (first.ignoringCase ? " ignoring case" : "")
      let joint = comparison == .equal ? "or" : "and"
      findings.add(
        "'\(first.subject)' is compared \(chain.count) times, joined by '\(joint)'", at: range,
        help: ["write '\(replacement)'"],
        fixIts: facts.context.isOnOneLine(range)
          ? [FixIt("write '\(replacement)'", range: range, replacement: replacement)] : [])
    }
    for operand in operands {
      let link = Link(operand, comparison, facts)
      if let link, let last = chain.last, last.subject == link.subject, last.ignoringCase == link.ignoringCase
      {
        chain.append(link)
      } else {
        end()
        chain = link.map { [$0] } ?? []
      }
    }
    end()
  }
}
