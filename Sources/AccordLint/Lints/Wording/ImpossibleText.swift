import AccordFacts
import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let impossibleText = Lint(
    .impossibleText, "impossible-text", .wording,
    summary: "a value is compared with a text that it never is",
    meaning: """
      What the lead block does to a field, such as `uppercase`, keeps it from ever being this text; or the text means \
      that the field is missing; or it is none of the values of a `choose`.
      """,
    rationale: """
      The rule looks right and never fires. Nobody notices, because nothing goes wrong: some leads just never get \
      their points.
      """,
    avoid: [
      LintExample(
        "define german \"In Germany\" when country = ↓\"de\"",
        fixed: "define german \"In Germany\" when country = \"DE\""),
      LintExample(
        "define private_mailbox when email ends with ↓\"@GMX.de\" or domain(email) in ↓\"Web.DE\", \"gmx.de\"",
        fixed:
          "define private_mailbox when email ends with \"@gmx.de\" or domain(email) in \"web.de\", \"gmx.de\""
      ),
      LintExample(
        """
        list home = "DE", ↓"at", ↓" CH"
        score fit { +20 "home market" when country in home }
        """,
        fixed: """
          list home = "DE", "AT", "CH"
          score fit { +20 "home market" when country in home }
          """),
      LintExample("define nameless when company = ↓\"-\""),
      LintExample(
        """
        let seniority = choose {
          "board"  when job_title contains "CEO"
          "staff"  otherwise
        }
        define decides when seniority = ↓"Board"
        """,
        fixed: """
          let seniority = choose {
            "board"  when job_title contains "CEO"
            "staff"  otherwise
          }
          define decides when seniority = "board"
          """),
      LintExample(
        """
        lead { orders list of order { sku text trim, uppercase } }
        score fit {
          +5 "hinges" each order where sku starts with ↓" Hx"
          +5 "locks"  when any order where sku = ↓"lock"
        }
        """,
        fixed: """
          lead { orders list of order { sku text trim, uppercase } }
          score fit {
            +5 "hinges" each order where sku starts with "HX"
            +5 "locks"  when any order where sku = "LOCK"
          }
          """),
    ],
    prefer: [
      LintExample("define german \"In Germany\" when country = \"DE\""),
      LintExample("define german when country = \"de\" ignoring case"),
      LintExample("define speaks_of_it when company contains \" und \" or company starts with \"Holz \""),
      LintExample(
        """
        list words = "DE", "at"
        define german when country in words
        define written when job_title contains any of words
        """),
      LintExample(
        """
        lead { id text, tier text uppercase default "none", sku text }
        define untiered when tier = "none" or sku = "aB"
        """),
      LintExample(
        """
        lead { id text, tier text uppercase }
        input sheet { tier lowercase }
        define first_tier when tier = "a"
        """),
    ],
    checks: [
      .program { facts, _, findings in
        for comparison in facts.program.textComparisons { look(at: comparison, facts, &findings) }
      },
      .ruleSet { rules, context, findings in
        let uses = ListUse.all(in: rules)
        for declaration in context.trees.flatMap(\.declarations) {
          guard case .list(let list) = declaration.kind, case .entries(let entries) = list.source,
            let uses = uses[list.name.text]
          else { continue }
          for entry in entries {
            guard let (text, subject, words) = uses.correction(of: Text(entry.value)) else { continue }
            findings.add(
              "'\(subject)' is never \(Text(entry.value).literal): it is read \(words)", at: entry.range,
              help: ["write \(text.literal)"],
              fixIts: [FixIt("write \(text.literal)", range: entry.range, replacement: text.literal)])
          }
        }
      },
    ])

  private static func look(
    at comparison: TextComparison, _ facts: ProgramFacts, _ findings: inout Findings
  ) {
    let subject = facts.text(comparison.subject.range)
    for value in comparison.values {
      guard case .constant(.text(let text)) = value.kind else { continue }
      let form = comparison.form
      if let choices = form.choices {
        guard comparison.part == .whole, !choices.contains(text) else { continue }
        let folded = choices.first { CaseFolding.fold($0) == CaseFolding.fold(text) }
        if folded != nil, comparison.ignoringCase { continue }
        let names = choices.prefix(8).map(\.literal).joined(separator: ", ")
        findings.add(
          "'\(subject)' is never \(text.literal)", at: value.range,
          label: folded.map { "did you mean \($0.literal)?" },
          help: ["it is one of: \(names)\(choices.count > 8 ? " …" : "")"],
          fixIts: folded.map { [FixIt("write \($0.literal)", range: value.range, replacement: $0.literal)] }
            ?? [])
      } else if let fixed = form.correction(
        of: text, as: comparison.part, ignoringCase: comparison.ignoringCase)
      {
        let words = form.words(changing: text, as: comparison.part, ignoringCase: comparison.ignoringCase)
        let verb =
          switch comparison.part {
          case .whole: comparison.subject.type == .texts ? "never holds" : "is never"
          case .start: "never starts with"
          case .end: "never ends with"
          case .inside: "never contains"
          }
        let fixIts =
          fixed.string.isEmpty
          ? [] : [FixIt("write \(fixed.literal)", range: value.range, replacement: fixed.literal)]
        findings.add(
          "'\(subject)' \(verb) \(text.literal): it is read \(words)", at: value.range,
          help: fixed.string.isEmpty ? ["look for something else"] : ["write \(fixed.literal)"],
          fixIts: fixIts)
      } else if comparison.part == .whole, comparison.subject.type == .text, form.missing.contains(text),
        !form.exceptions.contains(text)
      {
        findings.add(
          "'\(subject)' is never \(text.literal), because that means it is missing", at: value.range,
          help: ["write '\(subject) is missing' or 'is known'"])
      }
    }
  }
}
