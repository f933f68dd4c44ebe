import AccordFacts
import AccordSemantics
import AccordSource

extension Lint {
  static let alwaysNo = Lint(
    .alwaysNo, "always-no", .definitions,
    summary: "a definition that no lead meets",
    meaning:
      "The definition is yes for no lead: its clauses exclude one another. The same of a 'let' that is a condition.",
    rationale: """
      Whatever rests on the definition never happens: no points, no step of the route, no proposition. Nobody sees \
      that, because every lead still gets a decision.
      """,
    avoid: [
      LintExample(
        """
        define ↓wanted "Worth a call" {
          requires  employees >= 50
          when      employees < 20
        }
        """),
      LintExample(
        """
        define ↓wanted "Worth a call" {
          never  when budget < 5k or budget >= 5k or budget is missing
          when   country = "DE"
        }
        """),
      LintExample(
        """
        define large when employees >= 1000
        define ↓wanted "Worth a call" {
          never  when large
          when   employees >= 2000
        }
        """),
      LintExample("let ↓nameless = id is missing\nscore fit { -5 \"nameless\" when nameless }"),
    ],
    prefer: [
      LintExample(
        """
        define wanted "Worth a call" {
          requires  employees >= 20
          when      employees < 50
        }
        """),
      LintExample(
        """
        define wanted "Worth a call" {
          never   when employees >= 1000
          always  when country = "DE"
          when    employees >= 2000
        }
        """),
      LintExample(
        "draft define later \"May be unknown for now\" when budget >= 5k and country in \"DE\", \"AT\""),
    ],
    checks: [
      .definition { id, facts, findings in
        let definition = facts.program.definitions[id]
        guard facts.conditions.areImpossible(.definition(id, is: .yes)),
          !definition.clauses.contains(where: { facts.isDecidedInside($0.condition) })
        else { return }
        let isSeveral = definition.clauses.count > 1
        findings.add(
          "'\(definition.name)' is yes for no lead" + (isSeveral ? ": its clauses exclude one another" : ""),
          at: definition.range,
          related: definition.clauses.map { RelatedPlace($0.range, "'\($0.kind.rawValue)' stands here") },
          help: ["correct the condition that is too narrow, or remove the definition"])
      },
      .program { facts, _, findings in
        for (binding, name) in facts.flagBindings
        where facts.conditions.neverYes(binding) && !facts.isDecidedInside(binding) {
          findings.add(
            "'\(name)' is yes for no lead", at: facts.range(ofLet: name) ?? binding.range,
            help: ["correct the condition, or remove the 'let'"])
        }
      },
    ])
}
