import AccordSemantics
import AccordSource
import AccordSyntax

extension Lint {
  static let groupNotBounded = Lint(
    .groupNotBounded, "group-not-bounded", .metrics,
    summary: "numbers divided by whatever was written",
    meaning:
      "The `report` line of the agreement divides numbers by a text field, which may have any number of values.",
    rationale: """
      `Spring`, `spring 26` and `Spring-2026` are three groups, each too small to say anything. A choice or a set of segments has the groups that the teams \
      have agreed on, and none beside them.
      """,
    avoid: [LintExample(agreement("report monthly by ↓campaign"))],
    prefer: [
      LintExample(agreement("report monthly by source")),
      LintExample(
        agreement(
          "report monthly by campaign  # accord:allow L139 because marketing has five, and spells them itself"
        )),
    ],
    checks: [
      .program { facts, context, findings in
        guard let record = facts.program.record else { return }
        for group in record.groups {
          guard let field = group.fields.first, group.fields.count == 1,
            record.program.fields[field].type == .text,
            let place = context.reportGroup(group.name)
          else { continue }
          findings.add(
            "numbers are divided by '\(group.name)', which may be anything", at: place,
            help: ["declare it as a choice, or divide it into segments and name those"])
        }
      }
    ])

  private static func agreement(_ line: String) -> String {
    "agreement {\n  between  marketing, sales\n  \(line)\n}\n\nmetric customers { of customer }"
  }
}

extension LintContext {
  /// Where the agreement names a group.
  fileprivate func reportGroup(_ name: String) -> SourceRange? {
    for declaration in trees.flatMap(\.declarations) {
      guard case .agreement(let agreement) = declaration.kind else { continue }
      return agreement.report?.groups.first { $0.text == name }?.range
    }
    return nil
  }
}
