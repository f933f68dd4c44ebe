import AccordSemantics
import AccordSource
import AccordSyntax

extension Lint {
  static let negatedEquality = Lint(
    .negatedEquality, "negated-equality", .wording,
    summary: "`not` stands before a comparison that can be turned around",
    meaning: """
      `not (x = y)`, `not (x in …)` or `not (x > y)` is asked of something that can be missing. It means the same as \
      `x != y`, `x not in …` and `x <= y`.
      """,
    rationale: """
      `not (country = "DE")` reads like *all others*, and yet a lead whose country is not known is not among them: \
      not unknown is unknown. The short form does not promise more than it holds; who wants those leads too asks \
      `(country = "DE") is not yes`.
      """,
    avoid: [
      LintExample(
        "define abroad \"Not in Germany\" when ↓not (country = \"DE\")",
        fixed: "define abroad \"Not in Germany\" when country != \"DE\""),
      LintExample(
        "define abroad when consent and ↓not (country in \"DE\", \"AT\")",
        fixed: "define abroad when consent and country not in \"DE\", \"AT\""),
      LintExample(
        "define small when ↓not employees > 50 or ↓no (budget >= 10k)",
        fixed: "define small when employees <= 50 or (budget < 10k)"),
      LintExample(
        "define other_mail when (↓not (company = \"A\" ignoring case)) is yes",
        fixed: "define other_mail when (company != \"A\" ignoring case) is yes"),
      LintExample(
        "define abroad when ↓not ((country) in (\"DE\", \"AT\")) and ↓not ((country) = (\"CH\"))",
        fixed: "define abroad when country not in \"DE\", \"AT\" and country != (\"CH\")"),
      LintExample("define abroad when ↓not (country in \"DE\",\n  \"AT\")"),
      LintExample(
        """
        define seldom when ↓not (3 <= count of activity where kind = webinar) and consent
        define other when ↓not (employees = count of activity where kind = webinar) and consent
        define odd when ↓not (consent = any activity where kind = webinar) or customer
        define even when (↓not (employees = count of activity where kind = webinar)) is yes
        define bare when ↓not (employees > count of activity) and consent
        define some when ↓not (employees in (count of activity where kind = webinar, 5)) and consent
        score fit { +10 "some" each activity where ↓not (5 > count of activity where kind = webinar) within 30 days }
        """,
        fixed: """
          define seldom when (3 > count of activity where kind = webinar) and consent
          define other when (employees != count of activity where kind = webinar) and consent
          define odd when (consent != any activity where kind = webinar) or customer
          define even when (employees != count of activity where kind = webinar) is yes
          define bare when (employees <= count of activity) and consent
          define some when employees not in ((count of activity where kind = webinar), 5) and consent
          score fit { +10 "some" each activity where (5 <= count of activity where kind = webinar) within 30 days }
          """),
      LintExample(
        "proposition abroad { for ↓not (country in \"DE\", \"AT\"), promised when campaign = \"x\" }",
        fixed: "proposition abroad { for country not in (\"DE\", \"AT\"), promised when campaign = \"x\" }"),
    ],
    prefer: [
      LintExample("define abroad \"Not in Germany\" when country != \"DE\""),
      LintExample("define abroad when (country = \"DE\") is not yes"),
      LintExample("define other when not (country starts with \"D\")"),
      LintExample(
        """
        lead { id text required, tier number default 0 }
        score fit { +10 "tier" when tier > 2 }
        define some when not (id = "1") and not (tier = 0) and not (fit > 5)
        """),
    ],
    checks: [
      .expression { expression, facts, findings in look(at: expression, facts, &findings) }
    ])

  private static func look(at expression: Expression, _ facts: ProgramFacts, _ findings: inout Findings) {
    guard case .not(let inner) = expression.kind,
      let (spelling, word) = facts.context.negation(expression.range),
      word.bytes.lowerBound < inner.range.bytes.lowerBound
    else { return }
    let operands: [Expression]
    var replacement: String
    switch inner.kind {
    case .comparison(let comparison, let left, let right, let ignoringCase):
      // `not (x != y)` is a double negation.
      guard comparison != .notEqual else { return }
      operands = [left, right]
      replacement =
        "\(facts.written(left.range)) \(comparison.negated.rawValue) \(facts.written(right.range))"
        + (ignoringCase ? " ignoring case" : "")
    case .membership(let value, let values, let lists, let ignoringCase):
      operands = [value] + values
      guard let texts = facts.valueTexts(of: inner, after: value) else { return }
      // One value has a form of its own.
      let isLonely = values.count == 1 && lists.isEmpty
      replacement =
        (isLonely
          ? "\(facts.written(value.range)) != \(texts[0])"
          : "\(facts.written(value.range)) not in \(facts.context.values(texts, before: expression.range))")
        + (ignoringCase ? " ignoring case" : "")
    default: return
    }
    guard let missing = operands.first(where: { facts.canBeMissing($0) }) else { return }
    let range = SourceRange(
      file: word.file, bytes: word.bytes.lowerBound..<max(word.bytes.upperBound, inner.range.bytes.upperBound)
    )
    // What `no` is asked of binds tighter than a comparison.
    replacement = spelling == "no" ? "(\(replacement))" : facts.closed(replacement, before: range)
    let isSimple = facts.context.isOnOneLine(range)
    findings.add(
      "a lead without '\(name(of: missing, facts))' is not meant here, though it reads so", at: range,
      help: [
        "write '\(replacement)', which means the same",
        "to mean such leads too, write '(\(facts.written(inner.range).unbracketed)) is not yes'",
      ],
      fixIts: isSimple ? [FixIt("write '\(replacement)'", range: range, replacement: replacement)] : [])
  }

  /// What is missing, as the rules call it; a count of items is, when their list is.
  private static func name(of missing: Expression, _ facts: ProgramFacts) -> String {
    switch missing.kind {
    case .aggregate(_, let items), .quantified(_, let items): facts.program.fields[items.list].name
    default: facts.written(missing.range)
    }
  }
}
