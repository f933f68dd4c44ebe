import AccordSemantics
import AccordSource
import AccordSyntax

extension Lint {
  static let reasonOther = Lint(
    .reasonOther, "reason-other", .feedback,
    summary: "a drop-down that takes anything",
    meaning:
      "A choice of `feedback` ends with `or other`, so that whatever is written there reads as an answer.",
    rationale: """
      `other` is the shortest way through a form. After a quarter it is the largest group, and says nothing; what was meant was not \
      written down. And a slip of the pen, which would have been rejected with the option that was meant, becomes `other` without a word.
      """,
    avoid: [
      LintExample(
        """
        feedback {
          lead    text  required
          at      time  required
          ↓reason  choice  no_budget, not_now, or other
        }
        """),
      LintExample(
        """
        feedback {
          lead    text  required
          at      time  required
          ↓reason  choice { no_budget "There is no money for it", or other }
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        feedback {
          lead    text  required
          at      time  required
          reason  choice  no_budget, not_now
          note    text
        }
        """),
      LintExample("lead { id text required, page choice pricing, home, or other }"),
    ],
    checks: [
      .declaration { declaration, context, findings in
        guard case .feedback(let feedback) = declaration.kind, context.isInForce(declaration) else { return }
        for field in feedback.fields {
          guard case .choice(_, orOther: true) = field.type.kind else { continue }
          findings.add(
            "'\(field.name.text)' takes whatever is written as 'other'", at: field.name.range,
            help: [
              "name the options that lead to something, and leave the rest to a field such as 'note text'"
            ])
        }
      }
    ])
}
