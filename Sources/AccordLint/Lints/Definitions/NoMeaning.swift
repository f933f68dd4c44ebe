import AccordSemantics
import AccordSource
import AccordSyntax

extension Lint {
  static let noMeaning = Lint(
    .noMeaning, "no-meaning", .definitions,
    summary: "a definition does not say in words what it means",
    meaning: """
      A definition with a block has no `means`, or a definition on one line that a step of the route asks for has no \
      title.
      """,
    rationale: """
      The rule says how a machine finds out; the words say what both teams have agreed on. Without them nobody can \
      tell, when the rule has to change, whether the new one still means the same.
      """,
    avoid: [
      LintExample(
        """
        define ↓MQL "Marketing-qualified lead" {
          agreed  by marketing, sales
          when    employees >= 50 and consent
        }
        """),
      LintExample("define ↓large { when employees >= 1000 }"),
      LintExample(
        """
        define ↓large when employees >= 1000

        route {
          to review  when large and consent
          to nobody  otherwise
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        define MQL "Marketing-qualified lead" {
          means   "A company that we can serve, and we may write to it."
          agreed  by marketing, sales
          when    employees >= 50 and consent
        }
        """),
      LintExample("define large when employees >= 1000"),
      LintExample("draft define large { when employees >= 1000 }"),
      LintExample("let tone = choose { \"formal\" when country = \"DE\", \"casual\" otherwise }"),
      LintExample(
        """
        define large "A company with 1000 people or more" when employees >= 1000

        route {
          to review  when large and consent
          to nobody  otherwise
        }
        """),
    ],
    checks: [
      .declaration { declaration, _, findings in
        guard let (syntax, hasBlock) = declaration.definition, hasBlock, declaration.draft == nil,
          syntax.means == nil
        else { return }
        findings.add(
          "'\(syntax.name.text)' does not say in words what it means", at: syntax.name.range,
          help: ["add a line such as: means \"A company that we can serve …\""])
      },
      .program { facts, _, findings in withoutTitle(facts, &findings) },
    ])

  private static func withoutTitle(_ facts: ProgramFacts, _ findings: inout Findings) {
    var seen: Set<ID<Definition>> = []
    for step in facts.program.route?.steps ?? [] {
      step.condition?.walk { inner in
        guard case .definition(let id) = inner.kind, seen.insert(id).inserted else { return }
        let definition = facts.program.definitions[id]
        guard definition.title == nil, definition.isOneLine(facts) else { return }
        findings.add(
          "'\(definition.name)' decides where leads go, and has no title that says what it means",
          at: definition.range,
          related: [RelatedPlace(inner.range, "the route asks for it here")],
          help: ["add a title after the name: define \(definition.name) \"…\" when …"])
      }
    }
  }
}

extension Definition {
  /// Whether it is written on one line; of a definition with a block something else is said.
  fileprivate func isOneLine(_ facts: ProgramFacts) -> Bool {
    guard means == nil, agreedBy.isEmpty, reviewBy == nil, clauses.count == 1, let clause = clauses.first
    else { return false }
    let between = SourceRange(
      file: range.file,
      bytes: range.bytes.upperBound..<max(range.bytes.upperBound, clause.range.bytes.lowerBound))
    return !facts.context.tokens(in: between).contains { $0.kind == .symbol(.openBrace) }
  }
}
