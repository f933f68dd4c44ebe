import AccordSemantics
import AccordSource

extension Lint {
  static let unknownUnhandled = Lint(
    .unknownUnhandled, "unknown-unhandled", .definitions,
    summary: "a lead that cannot be judged falls through the route",
    meaning: """
      A step asks for a definition that is unknown when a value is missing, and no step says what happens to such \
      leads: they reach 'otherwise'. The finding names what is missing.
      """,
    rationale: """
      A step takes a lead only when its condition is yes. A lead with a gap is then treated like one that was judged \
      and turned down, and nobody looks at it.
      """,
    avoid: [
      LintExample(
        """
        define wanted "Worth a call" when employees >= 50 and country in "DE", "AT"
        pool desk { members anna, ben }
        route {
          to desk    when ↓wanted
          to nobody  otherwise
        }
        """),
      LintExample(
        """
        define wanted "Worth a call" {
          never  when no consent
          when   employees >= 50
        }
        pool desk      { members anna, ben }
        pool key_desk  { members carla }
        route {
          to key_desk  when ↓wanted and employees >= 1000
          to desk      when wanted
          to nobody    otherwise
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        define wanted "Worth a call" when employees >= 50 and country in "DE", "AT"
        pool desk { members anna, ben }
        route {
          to desk                   when wanted
          to review  "cannot tell"  when wanted is unknown
          to nobody                 otherwise
        }
        """),
      LintExample(
        """
        define wanted "Worth a call" when (employees >= 50) is yes
        pool desk { members anna, ben }
        route {
          to desk    when wanted
          to nobody  otherwise
        }
        """),
      LintExample(
        """
        define wanted "Worth a call" when employees >= 50
        pool desk { members anna, ben }
        route {
          to desk    when wanted
          to review  when employees is missing
          to nobody  otherwise
        }
        """),
      LintExample(
        """
        define wanted "Worth a call" when employees >= 50
        pool desk { members anna, ben }
        route {
          to desk    when wanted
          to review  otherwise
        }
        """),
    ],
    checks: [.route { route, facts, findings in check(route, facts, &findings) }])
}

private func check(_ route: Route, _ facts: ProgramFacts, _ findings: inout Findings) {
  guard let last = route.steps.last, last.condition == nil, route.steps.count <= 40,
    !route.steps.contains(where: { if case .review = $0.target { true } else { false } })
  else { return }
  let conditions = route.steps.compactMap(\.condition)
  guard !facts.closure(of: conditions).asksForUnknown else { return }
  var seen: Set<ID<Definition>> = []
  for condition in conditions {
    for part in condition.conjuncts {
      guard case .definition(let id) = part.kind, seen.insert(id).inserted,
        let witness = facts.conditions.witness(
          [.definition(id, is: .unknown)] + conditions.map { .notYes($0) })
      else { continue }
      guard witness.hasMissing else { continue }
      let definition = facts.program.definitions[id]
      findings.add(
        "with \(witness.words(in: facts.program)), '\(definition.name)' is unknown, "
          + "and such a lead falls through to the last step",
        at: part.range, related: [RelatedPlace(last.range, "the lead ends up here")],
        help: [
          "add a step 'to review when \(definition.name) is unknown', or say in the definition what unknown counts as"
        ]
      )
      return
    }
  }
}

/// What conditions read, through definitions and `let`s.
private struct Closure {
  var definitions: Set<ID<Definition>> = []
  var bindings: Set<ID<Binding>> = []
  var segments: Set<ID<Segments>> = []
  /// Whether something asks what is unknown or missing.
  var asksForUnknown = false

  mutating func add(_ expression: Expression, _ program: Program) {
    var found: [Expression] = []
    expression.walk { inner in
      switch inner.kind {
      case .isTruth, .isKnown: asksForUnknown = true
      case .call(.coalesce, _), .call(.completeness, _): asksForUnknown = true
      case .definition(let id):
        if definitions.insert(id).inserted { found += program.definitions[id].clauses.map(\.condition) }
      case .binding(let id):
        if bindings.insert(id).inserted { found.append(program.bindings[id].value) }
      case .segments(let id):
        if segments.insert(id).inserted { found += program.segments[id].entries.compactMap(\.condition) }
      default: break
      }
    }
    for condition in found { add(condition, program) }
  }
}

extension ProgramFacts {
  fileprivate func closure(of conditions: [Expression]) -> Closure {
    var closure = Closure()
    for condition in conditions { closure.add(condition, program) }
    return closure
  }
}
