import AccordSemantics
import AccordSource
import AccordSyntax

extension Lint {
  static let unusedDefinition = Lint(
    .unusedDefinition, "unused-definition", .definitions,
    summary: "nothing uses a definition",
    meaning: """
      No score, segment, definition, proposition, promise, test or step of the route asks for a definition that is \
      written on one line. Definitions with a block are terms of their own and need no user; so are those of rules \
      without a route.
      """,
    rationale: """
      It may be a leftover, which people will read and keep up to date for nothing, or a condition that somebody \
      forgot to use.
      """,
    avoid: [
      LintExample(
        """
        define ↓large "A company with 1000 people or more" when employees >= 1000

        route {
          to review  when consent
          to nobody  otherwise
        }
        """),
      LintExample(
        """
        define ↓wanted until 2026-12-31 when budget >= 10k
        define ↓wanted from 2027-01-01 when budget >= 20k
        route { to nobody otherwise }
        """),
    ],
    prefer: [
      LintExample(
        """
        define large "A company with 1000 people or more" when employees >= 1000

        route {
          to review  when large and consent
          to nobody  otherwise
        }
        """),
      LintExample("define large when employees >= 1000"),
      LintExample(
        """
        draft define large when employees >= 1000
        define small { means "Fewer than ten people.", when employees < 10 }
        route { to nobody otherwise }
        """),
      LintExample(
        """
        define wanted until 2026-12-31 when budget >= 10k
        define wanted from 2027-01-01 when budget >= 20k
        test "a budget" {
          lead   { budget = 50k }
          expect wanted
        }
        route { to nobody otherwise }
        """),
    ],
    checks: [
      .ruleSet { rules, context, findings in
        guard rules.versions.contains(where: { $0.program.route != nil }) else { return }
        let used = Uses(rules).definitions
        for declaration in context.trees.flatMap(\.declarations) where declaration.draft == nil {
          guard let (syntax, hasBlock) = declaration.definition, !hasBlock, !used.contains(syntax.name.text)
          else { continue }
          findings.add(
            "nothing uses '\(syntax.name.text)'", at: syntax.name.range,
            help: ["remove it, or use it where it was meant; a term of its own has a block with 'means'"])
        }
      }
    ])
}
