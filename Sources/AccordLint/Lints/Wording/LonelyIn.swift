import AccordSemantics
import AccordSource
import AccordSyntax

extension Lint {
  static let lonelyIn = Lint(
    .lonelyIn, "lonely-in", .wording,
    summary: "`in` with a single value",
    meaning: "`in` or `not in` stands before one value that is not the name of a list.",
    rationale: "`country in \"DE\"` makes readers look for the other countries. `=` says that there is one.",
    avoid: [
      LintExample(
        "define german \"In Germany\" when country in ↓\"DE\"",
        fixed: "define german \"In Germany\" when country = \"DE\""),
      LintExample(
        "define abroad when (country not in (↓\"DE\")) is yes or source in ↓webinar and consent",
        fixed: "define abroad when (country != \"DE\") is yes or source = webinar and consent"),
      LintExample(
        "define came when ((source) in ((↓webinar))) or consent",
        fixed: "define came when ((source) = webinar) or consent"),
      LintExample(
        "define same when company in ↓campaign ignoring case",
        fixed: "define same when company = campaign ignoring case"),
      LintExample(
        """
        define other when employees in (↓count of activity where kind = webinar) or customer
        define same when employees not in (↓count of activity where kind = webinar)
        """,
        fixed: """
          define other when employees = (count of activity where kind = webinar) or customer
          define same when employees != count of activity where kind = webinar
          """),
    ],
    prefer: [
      LintExample("define german \"In Germany\" when country = \"DE\""),
      LintExample("list home = \"DE\"\ndefine german when country in home or country in \"AT\", \"CH\""),
      LintExample("define tagged when campaign contains any of \"spring\""),
    ],
    checks: [
      .expression { expression, facts, findings in
        guard case .membership(let subject, let values, let lists, _) = expression.kind, lists.isEmpty,
          values.count == 1, let value = values.first
        else { return }
        let start = facts.context.bracketed(subject.range, in: expression.range).bytes.upperBound
        let end = facts.context.bracketed(value.range, in: expression.range).bytes.upperBound
        let range = SourceRange(file: subject.range.file, bytes: start..<max(start, end))
        guard let word = facts.context.tokens(in: range).first else { return }
        let isNegated = facts.context.text(word, in: range.file) == "not"
        let text = facts.written(value.range)
        let replacement = "\(isNegated ? "!=" : "=") \(facts.closed(text, before: range))"
        findings.add(
          "\(value.type == .text ? text : "'\(text)'") is the only value after 'in'", at: value.range,
          help: ["write '\(facts.written(subject.range)) \(replacement)'"],
          fixIts: facts.context.isOnOneLine(range)
            ? [FixIt("write '\(replacement)'", range: range, replacement: " \(replacement)")] : [])
      }
    ])
}
