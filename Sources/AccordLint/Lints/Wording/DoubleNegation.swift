import AccordSemantics
import AccordSource
import AccordSyntax

extension Lint {
  static let doubleNegation = Lint(
    .doubleNegation, "double-negation", .wording,
    summary: "two negations undo each other",
    meaning: """
      `not` or `no` stands before something that is itself negated: `not not x`, `not (x != y)`, `not (x is not yes)`, \
      `not (x is missing)`.
      """,
    rationale: "Double negations are misread, above all aloud. Without them the rule says the same.",
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
        "define odd when (↓not not consent) is yes and ↓not (employees is missing) and ↓not no consent",
        fixed: "define odd when (consent) is yes and employees is known and consent"),
      LintExample(
        "define odd when ↓no (not (consent or customer))", fixed: "define odd when (consent or customer)"),
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
          """),
    ],
    prefer: [
      LintExample("define willing when consent is yes"),
      LintExample("define quiet when no activity where kind = demo_request within 14 days"),
      LintExample("define unwilling when not consent or country != \"DE\" or consent is not yes"),
      LintExample("define cold when not (customer or no consent)"),
    ],
    checks: [
      .expression { expression, facts, findings in
        guard case .not(let inner) = expression.kind,
          let (spelling, word) = facts.context.negation(expression.range),
          word.bytes.lowerBound < inner.range.bytes.lowerBound, var replacement = unnegated(inner, facts)
        else { return }
        let range = SourceRange(
          file: word.file,
          bytes: word.bytes.lowerBound..<max(word.bytes.upperBound, inner.range.bytes.upperBound))
        if spelling == "no" {
          // What `no` is asked of binds tighter than a comparison.
          replacement = "(\(replacement.unbracketed))"
        } else {
          if isTight(inner) { replacement = facts.opened(replacement, before: range) }
          replacement = facts.closed(replacement, before: range)
        }
        let isSimple = facts.context.isOnOneLine(range)
        findings.add(
          "two negations undo each other", at: range, help: ["write '\(replacement)'"],
          fixIts: isSimple ? [FixIt("write '\(replacement)'", range: range, replacement: replacement)] : [])
      }
    ])

  /// Whether what a negated condition denies binds tighter than `not`, so that it needs no brackets in its place; another negation may stand there as well.
  private static func isTight(_ condition: Expression) -> Bool {
    guard case .not(let core) = condition.kind else { return true }
    switch core.kind {
    case .comparison, .between, .membership, .matches, .textTest, .timeTest, .isKnown, .isTruth, .quantified,
      .definition, .routedTo, .not:
      return true
    default: return false
    }
  }

  /// What a negated condition denies, as rules write it; nil for a condition that is not negated.
  private static func unnegated(_ condition: Expression, _ facts: ProgramFacts) -> String? {
    switch condition.kind {
    case .comparison(.notEqual, let left, let right, let ignoringCase):
      return "\(facts.written(left.range)) = \(facts.written(right.range))"
        + (ignoringCase ? " ignoring case" : "")
    case .not(let core):
      // In `no ITEM …` the word is part of the question.
      if let (_, word) = facts.context.negation(condition.range),
        word.bytes.lowerBound < core.range.bytes.lowerBound
      {
        return facts.written(core.range)
      }
      return unnegated(form: core, of: condition, facts)
    default: return nil
    }
  }

  /// What is denied by a form that has its negation inside: `no ITEM …`, `not in`, `is not yes`, `is missing`.
  private static func unnegated(form core: Expression, of condition: Expression, _ facts: ProgramFacts)
    -> String?
  {
    switch core.kind {
    case .quantified(.any, _):
      guard let (spelling, word) = facts.context.negation(condition.range), spelling == "no" else {
        return nil
      }
      let rest = SourceRange(
        file: word.file,
        bytes: word.bytes.upperBound..<max(word.bytes.upperBound, condition.range.bytes.upperBound))
      guard let first = facts.context.tokens(in: rest).first else { return nil }
      let question = SourceRange(file: word.file, bytes: first.bytes.lowerBound..<rest.bytes.upperBound)
      let start = min(condition.range.bytes.lowerBound, word.bytes.lowerBound)
      let brackets = SourceRange(file: word.file, bytes: start..<word.bytes.lowerBound)
      return facts.written(brackets) + "any " + facts.written(question)
    case .isTruth(let operand, let truth): return "\(facts.written(operand.range)) is \(truth.rawValue)"
    case .isKnown(let operand): return "\(facts.written(operand.range)) is known"
    case .membership(let value, let values, let lists, let ignoringCase):
      guard let texts = facts.valueTexts(of: condition, after: value) else { return nil }
      let tail = ignoringCase ? " ignoring case" : ""
      if values.count == 1, lists.isEmpty { return "\(facts.written(value.range)) = \(texts[0])" + tail }
      return "\(facts.written(value.range)) in \(facts.context.values(texts, before: condition.range))" + tail
    default: return nil
    }
  }
}
