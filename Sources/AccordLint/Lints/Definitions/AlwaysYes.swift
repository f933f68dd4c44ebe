import AccordFacts
import AccordSemantics
import AccordSource

extension Lint {
  static let alwaysYes = Lint(
    .alwaysYes, "always-yes", .definitions,
    summary: "a definition that is always yes",
    meaning:
      "Every lead meets the definition, whatever is known about it. The same of a 'let' that is a condition.",
    rationale: """
      A word that fits every lead tells no lead from another. Mostly an 'or' was written where 'and' was meant, or a \
      check for missing values lets everything through.
      """,
    avoid: [
      LintExample("define ↓sized \"We know its size\" when employees is missing or employees is known"),
      LintExample(
        "define ↓ours \"Not elsewhere\" when (country = \"DE\") is not yes or country in \"DE\", \"AT\""),
      LintExample("define ↓named \"Has a name\" when id is known"),
      LintExample("let ↓named = id is known\nscore fit { +5 \"named\" when named }"),
    ],
    prefer: [
      LintExample("define sized \"We know its size\" when employees is known"),
      LintExample("define either \"Unknown when the headcount is\" when employees >= 10 or employees < 10"),
      LintExample("define reached \"By mail or by name\" when email is known or company is known"),
    ],
    checks: [
      .definition { id, facts, findings in
        let definition = facts.program.definitions[id]
        guard facts.conditions.areImpossible(.definition(id, isNot: .yes)), !isDecided(definition, facts)
        else { return }
        findings.add(
          "'\(definition.name)' is yes for every lead", at: definition.range,
          help: ["say which leads it leaves out, or remove it"])
      },
      .program { facts, _, findings in
        for (binding, name) in facts.flagBindings
        where facts.conditions.alwaysYes(binding) && !facts.isDecidedInside(binding) {
          findings.add(
            "'\(name)' is yes for every lead", at: facts.range(ofLet: name) ?? binding.range,
            help: ["correct the condition, or remove the 'let'"])
        }
      },
    ])
}

private func isDecided(_ definition: Definition, _ facts: ProgramFacts) -> Bool {
  definition.clauses.contains { facts.isDecidedInside($0.condition) }
}
