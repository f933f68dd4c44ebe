import AccordFacts
import AccordSemantics
import AccordSource

extension Lint {
  static let unknownStep = Lint(
    .unknownStep, "unknown-step", .routes,
    summary: "a lead for which a step cannot be judged goes to a wider step",
    meaning: """
      A step to people asks for more than a later one does, how large or how much something is or for a definition, and \
      that can be missing. Such a lead meets the condition of the later step and goes there. The finding shows a lead of \
      which this is certain; where a step in between takes such leads, or where the condition says `is yes`, there is \
      nothing to find. Steps for one value of several, such as a country, are left alone: the later one is for the rest.
      """,
    rationale: """
      A step takes a lead only when its condition is yes. The large company whose size nobody has filled in goes to the \
      desk for everybody, and nobody sees that it was never judged.
      """,
    avoid: [
      LintExample(
        """
        pool desk      { members anna, ben }
        pool key_desk  { members carla }
        route {
          ↓to key_desk  when country = "DE" and employees >= 1000
          to desk      when country = "DE"
          to nobody    otherwise
        }
        """),
      LintExample(
        """
        define wanted "Worth a call" when consent
        define rich when budget >= 20k
        pool desk      { members anna, ben }
        pool key_desk  { members carla }
        route {
          ↓to key_desk  when wanted and rich
          to review    when employees is missing
          to desk      when wanted
          to nobody    otherwise
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        pool desk      { members anna, ben }
        pool key_desk  { members carla }
        route {
          to key_desk             when country = "DE" and employees >= 1000
          to review  "how large"  when country = "DE" and employees is missing
          to desk                 when country = "DE"
          to nobody               otherwise
        }
        """),
      LintExample(
        """
        pool desk      { members anna, ben }
        pool key_desk  { members carla }
        route {
          to key_desk  when country = "DE" and (employees >= 1000) is yes
          to desk      when country = "DE"
          to nobody    otherwise
        }
        """),
      LintExample(
        """
        pool desk      { members anna, ben }
        pool key_desk  { members carla }
        route {
          to key_desk  when consent and country = "DE"
          to desk      when consent
          to nobody    otherwise
        }
        """),
      LintExample(
        """
        pool desk { members anna, ben }
        route {
          to desk    when consent and employees >= 1000  respond within 1 hour
          to desk    when consent                        respond within 1 day
          to nobody  otherwise
        }
        """),
      LintExample(
        """
        define home when country in "DE", "AT"
        pool desk      { members anna, ben }
        pool key_desk  { members carla }
        route {
          to key_desk  when consent and home
          to desk      when consent
          to nobody    otherwise
        }
        """),
      LintExample(
        """
        pool desk      { members anna, ben }
        pool key_desk  { members carla }
        route {
          to key_desk             when consent and country = "DE" and employees >= 1000
          to review  "how large"  when consent and employees is missing
          to desk                 when consent
          to nobody               otherwise
        }
        """),
    ],
    checks: [.route { route, facts, findings in check(route, facts, &findings) }])
}

/// A step with a condition, and what the parts of its condition ask.
private struct Asked {
  let step: Route.Step
  let condition: Expression
  let keys: Set<ExpressionKey>
}

private func check(_ route: Route, _ facts: ProgramFacts, _ findings: inout Findings) {
  let steps = route.steps.compactMap { step in
    step.condition.map { condition in
      Asked(step: step, condition: condition, keys: Set(condition.conjuncts.map { facts.key(of: $0) }))
    }
  }
  for (index, narrow) in steps.enumerated() where narrow.step.target.isHandOver && narrow.keys.count > 1 {
    guard let place = steps[(index + 1)...].firstIndex(where: { $0.keys.isStrictSubset(of: narrow.keys) }),
      steps[place].step.target.name(in: facts.program) != narrow.step.target.name(in: facts.program)
    else { continue }
    let parts = narrow.condition.conjuncts
    let amounts = parts.filter {
      $0.asksHowMuch(facts.program) && !steps[place].keys.contains(facts.key(of: $0))
    }
    for amount in amounts
    where judge(
      amount, of: parts, narrow, fallingInto: steps[place], behind: steps[..<place], facts, &findings)
    {
      break
    }
  }
}

extension Expression {
  /// Whether it asks for an amount, itself or as a definition, and not for one value of several.
  fileprivate func asksHowMuch(_ program: Program) -> Bool {
    switch kind {
    case .between: true
    case .definition(let id): program.definitions[id].clauses.contains { $0.condition.asksHowMuch(program) }
    case .comparison(let comparison, _, _, _): comparison != .equal && comparison != .notEqual
    case .and, .or, .not: children.contains { $0.asksHowMuch(program) }
    default: false
    }
  }
}

/// Whether a lead of which only the amount is unknown goes to the wider step, which is then reported.
private func judge(
  _ amount: Expression, of parts: [Expression], _ narrow: Asked, fallingInto wide: Asked,
  behind before: ArraySlice<Asked>, _ facts: ProgramFacts, _ findings: inout Findings
) -> Bool {
  var left = ConditionFacts.Ground()
  for step in before { facts.conditions.narrow(&left, by: [.notYes(step.condition)]) }
  let key = facts.key(of: amount)
  let others = parts.filter { facts.key(of: $0) != key }
  let claims: [ConditionFacts.Claim] = [.unknown(amount), .yes(wide.condition)] + others.map { .yes($0) }
  guard let witness = facts.conditions.witness(claims, on: left, isNoted: false), witness.hasMissing else {
    return false
  }
  findings.add(
    "with \(witness.words(in: facts.program)), it is unknown whether this step takes the lead, and a wider one does",
    at: narrow.step.range, related: [RelatedPlace(wide.step.range, "the lead goes here")],
    help: [
      "add a step in front of the wider one, such as 'to review when … is missing', or write '(…) is yes' if that is meant"
    ] + (witness.leadWords(in: facts.program).map { ["such a lead is \($0)"] } ?? []))
  return true
}
