import AccordSemantics
import AccordSource
import AccordSyntax

extension Lint {
  static let notAgreed = Lint(
    .notAgreed, "not-agreed", .definitions,
    summary: "a definition is not agreed by two teams",
    meaning: """
      A definition with a block, or one whose yes hands leads over to people, is not `agreed by` at least two teams \
      of the agreement.
      """,
    rationale: """
      Most quarrels between marketing and sales are about a word that only one of them has defined. What decides who \
      gets a lead is signed by both, or is a draft.
      """,
    avoid: [
      LintExample(
        """
        define ↓MQL "Marketing-qualified lead" {
          means   "A company that we can serve, and we may write to it."
          agreed  by marketing
          when    employees >= 50 and consent
        }
        """),
      LintExample(
        """
        define ↓MQL "Marketing-qualified lead" {
          means  "A company that we can serve, and we may write to it."
          when   employees >= 50 and consent
        }
        """),
      LintExample(
        """
        define ↓ready "Ready for a call" when employees >= 50 and consent
        pool desk { members anna, ben }

        route {
          to desk    when ready and country = "DE"  respond within 1 day
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
      LintExample("define large \"A company with 1000 people or more\" when employees >= 1000"),
      LintExample(
        """
        draft define MQL "Marketing-qualified lead" {
          means  "A company that we can serve, and we may write to it."
          when   employees >= 50 and consent
        }
        """),
      LintExample(
        """
        agreement "One team" { between sales }

        define MQL "Marketing-qualified lead" {
          means  "A company that we can serve, and we may write to it."
          when   employees >= 50 and consent
        }
        """),
      LintExample(
        """
        define small "Fewer than ten people" when employees < 10
        pool desk { members anna, ben }

        route {
          to desk    when not small and consent  respond within 1 day
          to nobody  when small
          to nobody  otherwise
        }
        """),
    ],
    checks: [
      .program { facts, _, findings in look(facts, &findings) }
    ])

  private static func look(_ facts: ProgramFacts, _ findings: inout Findings) {
    let program = facts.program
    let teams = program.agreement.teams
    guard teams.count >= 2 else { return }
    let handing = handOvers(program)
    let blocks = Set(
      facts.context.trees.flatMap(\.declarations).compactMap { declaration in
        declaration.definition.flatMap { $0.hasBlock ? $0.syntax.name.range : nil }
      })
    for (index, definition) in program.definitions.enumerated() {
      let agreed = Set(definition.agreedBy)
      guard agreed.count < 2, !definition.isDraft else { continue }
      let use = handing[ID(index)]
      guard use != nil || blocks.contains(definition.range) else { continue }
      let missing = teams.filter { !agreed.contains($0) }
      let names = missing.prefix(5).map { "'\($0)'" }.joined(separator: agreed.isEmpty ? " and " : " or ")
      let lacks =
        agreed.isEmpty ? "is not agreed by \(names)" : "is agreed by '\(definition.agreedBy[0])' alone"
      let help =
        blocks.contains(definition.range)
        ? "when \(names) \(missing.count == 1 ? "agrees" : "agree"), write: agreed by \(teams.prefix(5).joined(separator: ", "))"
        : "give it a block with the line: agreed by \(teams.prefix(5).joined(separator: ", "))"
      findings.add(
        "'\(definition.name)' \(lacks)" + (use == nil ? "" : ", and its yes hands leads over"),
        at: definition.range,
        related: use.map { [RelatedPlace($0, "a step of the route asks for it here")] } ?? [],
        help: use == nil
          ? [help, "until then mark it with 'draft' if nothing that is agreed uses it"] : [help])
    }
  }

  /// Where the steps to people ask for a definition that has to be yes.
  private static func handOvers(_ program: Program) -> [ID<Definition>: SourceRange] {
    var found: [ID<Definition>: SourceRange] = [:]
    func add(_ condition: Expression) {
      switch condition.kind {
      case .definition(let id): found[id] = found[id] ?? condition.range
      case .and(let operands), .or(let operands): operands.forEach(add)
      case .isTruth(let operand, .yes): add(operand)
      default: break
      }
    }
    for step in program.route?.steps ?? [] where step.target.isHandOver { step.condition.map(add) }
    return found
  }
}
