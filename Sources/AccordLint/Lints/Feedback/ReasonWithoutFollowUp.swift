import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let reasonWithoutFollowUp = Lint(
    .reasonWithoutFollowUp, "reason-without-follow-up", .feedback,
    summary: "a reason that sales has to give and that leads nowhere",
    meaning: """
      An option of a field that is `required when` something was answered is asked for by no rule, though the rules ask what was \
      answered. Where rules ask whether the reason is known at all, or for all but some, nothing is said.
      """,
    rationale: """
      Whoever has to give a reason wants to see that it does something. A reason that changes nothing is chosen at random after \
      a month, and then the numbers about all the others are worth nothing either.
      """,
    avoid: [
      LintExample(
        """
        \(feedback(reason: #"choice { no_budget "There is no money for it", ↓not_now "Not now" }"#))
        define no_money  "Sales got a no, for want of money"  when any answer where reason = no_budget
        """)
    ],
    prefer: [
      LintExample(
        """
        \(feedback(reason: #"choice { no_budget "There is no money for it", not_now "Not now" }"#))
        define no_money  "Sales got a no, for want of money"  when any answer where reason = no_budget
        define later     "Sales got a no, for now"            when any answer where reason = not_now
        """),
      LintExample(
        """
        \(feedback(reason: "choice  no_budget, not_now"))
        define said_no  "Sales got a no"  when any answer where reason is known
        """),
      LintExample(
        """
        \(feedback(reason: "choice  no_budget, not_now"))
        """),
      LintExample(
        """
        \(feedback(reason: "choice  no_budget, not_now"))
        define said_no  "Sales got a no, not for money"  when any answer where reason != no_budget
        """),
    ],
    checks: [
      .program { facts, context, findings in
        let program = facts.program
        guard program.readsAnswers else { return }
        let asked = AskedOptions(program)
        for feedback in context.feedbackInForce {
          for field in feedback.fields where field.isRequiredWhen {
            guard case .choice(let options, _) = field.type.kind,
              let named = asked.options(of: field.name.text, program)
            else { continue }
            for option in options where !named.contains(Text(option.name.text)) {
              findings.add(
                "'\(option.name.text)' is a reason that sales has to give, and no rule asks for it",
                at: option.name.range,
                help: [
                  "say in a step or a definition what becomes of such a lead, or take it out of the list"
                ])
            }
          }
        }
      }
    ])

  private static func feedback(reason type: String) -> String {
    """
    feedback {
      lead    text    required
      at      time    required
      result  choice  won, rejected
      reason  \(type)  required when result = rejected
    }
    """
  }
}

extension FieldSyntax {
  /// Whether it has to be there where a condition is yes.
  fileprivate var isRequiredWhen: Bool {
    attributes.contains { if case .requiredWhen = $0.kind { true } else { false } }
  }
}

/// The options that rules name, by the type of what is compared with them.
private struct AskedOptions {
  private var named: [ValueType: Set<Text>] = [:]
  /// Types of which rules ask for all options, or for all but some.
  private var whole: Set<ValueType> = []

  init(_ program: Program) {
    for root in program.roots { root.walk { note($0) } }
  }

  private mutating func note(_ expression: Expression) {
    switch expression.kind {
    case .constant(.choice(let option)): named[expression.type, default: []].insert(option)
    case .isKnown(let value), .comparison(.notEqual, let value, _, _): whole.insert(value.type)
    case .not(let inner):
      if case .membership(let value, _, _, _) = inner.kind { whole.insert(value.type) }
    default: break
    }
  }

  /// The options of a field of answers that rules name; nil when they ask for all of them.
  func options(of field: String, _ program: Program) -> Set<Text>? {
    guard let type = program.answerType, let column = type.index(of: field),
      case let kind = type.columns[column].type, !whole.contains(kind)
    else { return nil }
    return named[kind] ?? []
  }
}
