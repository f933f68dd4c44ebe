import AccordSource
import AccordSyntax

extension Rewrite {
  static let negatedNegation = Rewrite(
    meaning: """
      Two negations undo each other, and are misread, above all aloud: `not not x`, `not (x != y)`, `not (x is not yes)`, \
      `not (x is missing)`.
      """,
    avoid: [
      LintExample(
        "define willing when ↓not (consent is not yes)", fixed: "define willing when consent is yes"),
      LintExample(
        "define german when ↓not (country != \"DE\") or ↓not (country not in \"AT\", \"CH\")",
        fixed: "define german when country = \"DE\" or country in \"AT\", \"CH\""),
      LintExample(
        "define eager when consent and ↓not no activity where kind = demo_request within 14 days",
        fixed: "define eager when consent and any activity where kind = demo_request within 14 days"),
      LintExample(
        "define odd when ↓(not not consent) is yes and ↓not (employees is missing) and ↓not no consent",
        fixed: "define odd when consent is yes and employees is known and consent"),
      LintExample(
        "define odd when ↓no (not (consent or customer))", fixed: "define odd when consent or customer"),
      LintExample(
        """
        define large when ↓not (not (employees > 5)) and consent or ↓not not (consent or customer)
        define keen when ↓not (not any activity where kind = webinar) and consent
        define warm when ↓not (no activity where kind = webinar) and consent
        define last when ↓not (no activity where kind = webinar)
        define odd when ↓not (consent != any activity where customer) or customer
        define none when ↓no (not (any activity where customer)) and customer
        define met when any activity where ↓not (not any activity where kind = webinar) within 30 days
        define seen when any activity where ↓not (not customer) within 30 days
        define even when ↓(not not (employees > 5)) = consent and ↓(not not any activity where customer) = consent
        """,
        fixed: """
          define large when employees > 5 and consent or (consent or customer)
          define keen when (any activity where kind = webinar) and consent
          define warm when (any activity where kind = webinar) and consent
          define last when any activity where kind = webinar
          define odd when (consent = any activity where customer) or customer
          define none when (any activity where customer) and customer
          define met when any activity where (any activity where kind = webinar) within 30 days
          define seen when any activity where (customer) within 30 days
          define even when (employees > 5) = consent and (any activity where customer) = consent
          """),
    ],
    prefer: [
      LintExample("define willing when consent is yes"),
      LintExample("define quiet when no activity where kind = demo_request within 14 days"),
      LintExample("define unwilling when not consent or country != \"DE\" or consent is not yes"),
      LintExample("define cold when not (customer or no consent)"),
    ]
  ) { expression, simplifier in
    guard let inner = expression.denied.map(simplifier.now) else { return [] }
    let message = "two negations undo each other"
    if let core = inner.denied { return [expression.replaced(by: simplifier.now(core), message)] }
    guard inner.saysNo, let kind = inner.turned else { return [] }
    return expression.made(kind, message)
  }

  static let negatedCondition = Rewrite(
    meaning: """
      `not` stands before a condition that can be turned around: `not (x = y)` is `x != y`, `not (x in …)` is \
      `x not in …`, `not (x > y)` is `x <= y`, `not (x is known)` is `x is missing`, `not any visit where …` is \
      `no visit where …`. `not (country = "DE")` reads like *all others*, and yet a lead whose country \
      is not known is not among them: not unknown is unknown. The short form does not promise more than it holds; who wants \
      those leads too asks `(country = "DE") is not yes`.
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
        fixed: "define small when employees <= 50 or budget < 10k"),
      LintExample(
        "define other_mail when ↓(not (company = \"A\" ignoring case)) is yes",
        fixed: "define other_mail when (company != \"A\" ignoring case) is yes"),
      LintExample(
        "define abroad when ↓not ((country) in (\"DE\", \"AT\")) and ↓not ((country) = (\"CH\"))",
        fixed: "define abroad when country not in \"DE\", \"AT\" and country != \"CH\""),
      LintExample(
        "define abroad when ↓not (country in \"DE\",\n  \"AT\")",
        fixed: "define abroad when country not in \"DE\", \"AT\""),
      LintExample("define abroad when ↓not (country in \"DE\", # home\n  \"AT\")"),
      LintExample(
        """
        define seldom when ↓not (3 <= count of activity where kind = webinar) and consent
        define other when ↓not (employees = count of activity where kind = webinar) and consent
        define odd when ↓not (consent = any activity where kind = webinar) or customer
        define even when ↓(not (employees = count of activity where kind = webinar)) is yes
        define bare when ↓not (employees > count of activity) and consent
        define some when ↓not (employees in (count of activity where kind = webinar, 5)) and consent
        score fit { +10 "some" each activity where ↓not (5 > count of activity where kind = webinar) within 30 days }
        """,
        fixed: """
          define seldom when (count of activity where kind = webinar) < 3 and consent
          define other when (employees != count of activity where kind = webinar) and consent
          define odd when (consent != any activity where kind = webinar) or customer
          define even when (employees != count of activity where kind = webinar) is yes
          define bare when employees <= count of activity and consent
          define some when employees not in ((count of activity where kind = webinar), 5) and consent
          score fit { +10 "some" each activity where (count of activity where kind = webinar) >= 5 within 30 days }
          """),
      LintExample(
        "proposition abroad { for ↓not (country in \"DE\", \"AT\"), promised when campaign = \"x\" }",
        fixed: "proposition abroad { for country not in (\"DE\", \"AT\"), promised when campaign = \"x\" }"),
      LintExample(
        """
        define quiet when ↓not (any activity where kind = demo_request within 14 days) and ↓not (consent is yes)
        define odd when ↓not not consent is missing and ↓not not no activity where kind = webinar and customer
        define still when not any activity
        """,
        fixed: """
          define quiet when no activity where kind = demo_request within 14 days and consent is not yes
          define odd when consent is missing and no activity where kind = webinar and customer
          define still when not any activity
          """),
      LintExample(
        "ensure \"abroad\" ↓not (country = \"DE\") implies consent",
        fixed: "ensure \"abroad\" country != \"DE\" implies consent"
      ),
    ],
    prefer: [
      LintExample("define abroad \"Not in Germany\" when country != \"DE\""),
      LintExample("define abroad when (country = \"DE\") is not yes"),
      LintExample("define other when not (country starts with \"D\")"),
    ]
  ) { expression, simplifier in
    guard let inner = expression.denied.map(simplifier.now), !inner.saysNo, let kind = inner.turned else {
      return []
    }
    let missing = inner.unknowable.first { operand in
      simplifier.meaning.traits(of: operand).map { !$0.contains(.isKnown) } ?? false
    }
    guard let missing else {
      return expression.made(kind, "'not' stands before a condition that can be turned around")
    }
    return expression.made(
      kind, "a lead without '\(missing.called(simplifier))' is not meant here, though it reads so",
      help: ["to mean such leads too, write '(\(simplifier.inner(inner))) is not yes'"])
  }
}

extension ExpressionSyntax {
  /// What `not` or `no` stands before.
  fileprivate var denied: ExpressionSyntax? {
    switch kind {
    case .not(let operand), .no(let operand): operand
    default: nil
    }
  }

  /// Whether its form says no: `!=`, `not in`, `is not …`, `is missing`, `no ITEM`.
  fileprivate var saysNo: Bool {
    switch kind {
    case .comparison(_, let comparison, _, _): comparison == .notEqual
    case .membership(_, _, let isNegated, _), .state(_, _, let isNegated): isNegated
    case .presence(_, let isKnown): !isKnown
    case .quantified(let quantifier, _): quantifier == .no
    default: false
    }
  }

  /// What makes it unknown when it is.
  fileprivate var unknowable: [ExpressionSyntax] {
    switch kind {
    case .comparison, .membership: children
    case .quantified: [self]
    default: []
    }
  }

  /// What it denies, where that has a form of its own.
  fileprivate var turned: Kind? {
    switch kind {
    case .comparison(let left, let comparison, let right, let ignoringCase):
      comparison.negated.map { .comparison(left, $0, right, ignoringCase: ignoringCase) }
    case .membership(let value, let values, let isNegated, let ignoringCase):
      .membership(value, values, isNegated: !isNegated, ignoringCase: ignoringCase)
    case .state(let value, let word, let isNegated): .state(value, word, isNegated: !isNegated)
    case .presence(let value, let isKnown): .presence(value, isKnown: !isKnown)
    case .quantified(.no, let items): .quantified(.any, items)
    // Without more behind it, the name of the items could be that of a flag.
    case .quantified(.any, let items) where !items.expressions.isEmpty: .quantified(.no, items)
    default: nil
    }
  }

  /// What is missing, as messages call it; a question about items is, when there is nothing known of them.
  fileprivate func called(_ simplifier: Simplifier) -> String {
    switch kind {
    case .aggregate(_, let items), .quantified(_, let items): items.item.text
    default: simplifier.inner(self)
    }
  }
}
