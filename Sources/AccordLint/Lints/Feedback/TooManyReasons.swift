import AccordSemantics
import AccordSource
import AccordSyntax

extension Lint {
  static let tooManyReasons = Lint(
    .tooManyReasons, "too-many-reasons", .feedback,
    summary: "more options in one drop-down than anybody reads",
    meaning: "A choice of `feedback` has more than twelve options.",
    rationale: """
      Sales answers between two calls. Of seven options people choose the right one, of fifteen one near the top, and the numbers say \
      more about the order of the list than about the leads.
      """,
    avoid: [
      LintExample(
        """
        feedback {
          lead    text  required
          at      time  required
          ↓reason  choice  \(names(13))
        }
        """)
    ],
    prefer: [
      LintExample(
        """
        feedback {
          lead    text  required
          at      time  required
          reason  choice  \(names(12))
        }
        """),
      // Nobody chooses these by hand.
      LintExample("lead {\n  id   text  required\n  age  choice  \(names(13))\n}"),
    ],
    checks: [
      .declaration { declaration, context, findings in
        guard case .feedback(let feedback) = declaration.kind, context.isInForce(declaration) else { return }
        for field in feedback.fields {
          guard case .choice(let options, _) = field.type.kind, options.count > mostOptions else { continue }
          findings.add(
            "'\(field.name.text)' has \(options.count) options to choose from, more than \(mostOptions)",
            at: field.name.range, help: ["keep those that lead to something else than the others"])
        }
      }
    ])

  private static let mostOptions = 12

  private static func names(_ count: Int) -> String {
    (1...count).map { "reason_\($0)" }.joined(separator: ", ")
  }
}
