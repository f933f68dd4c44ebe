import AccordFacts
import AccordSemantics
import AccordSource

extension Lint {
  static let unknownUnhandled = Lint(
    .unknownUnhandled, "unknown-unhandled", .definitions,
    summary: "a lead that cannot be judged falls through the route",
    meaning: """
      A step to people asks for a definition that is unknown when a value is missing, and no step takes such a lead: \
      it falls through to 'otherwise'. The finding shows a lead of which this is certain, with the points it has where \
      these matter.
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
      LintExample(
        """
        score fit {
          +30 "home market"  when country = "DE"
          +20 "large"        when employees >= 200
          +10 "webinar"      each activity where kind = webinar, at most 3
        }
        define hand_raise when any activity where kind = demo_request within 14 days
        define MQL "Marketing-qualified lead" {
          never   when no consent
          always  when hand_raise is yes and fit >= 20
          when    fit >= 50
        }
        pool desk { members anna, ben }
        route {
          to desk     when ↓MQL
          to review   "large, country not known" when country is missing and employees >= 1000
          to nurture  when consent
          to nobody   otherwise
        }
        """),
      LintExample(
        """
        define sized when employees >= 50 and country in "DE", "AT"
        define rich { requires sized, when budget > 3 }
        define wanted "Worth a call" { requires rich, when consent }
        pool desk { members anna, ben }
        route {
          to desk    when ↓wanted
          to nobody  when sized
          to review  when consent is missing
          to nobody  otherwise
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
      LintExample(
        """
        define may_nurture "May receive our letters" when consent and employees >= 10
        route {
          to nurture  when may_nurture
          to nobody   otherwise
        }
        """),
      LintExample(
        """
        score fit { +30 "home market" when country = "DE", +20 "large" when employees >= 200 }
        define wanted "Worth a call" when fit >= 40
        pool desk { members anna, ben }
        route {
          to desk    when wanted
          to nobody  otherwise
        }
        """),
    ],
    checks: [.route { route, facts, findings in check(route, facts, &findings) }])
}

private func check(_ route: Route, _ facts: ProgramFacts, _ findings: inout Findings) {
  guard let last = route.steps.last, last.condition == nil else { return }
  if case .review = last.target { return }
  let conditions = route.steps.compactMap(\.condition)
  /// The leads that fall through to the last step.
  var left = ConditionFacts.Ground()
  for condition in conditions { facts.conditions.narrow(&left, by: [.notYes(condition)]) }
  var seen: Set<ID<Definition>> = []
  var found: (part: Expression, id: ID<Definition>, witness: Witness)?
  // Who is not known to have agreed gets no letters, and that is as it should be; so it is about steps to people.
  for condition in route.steps.filter(\.target.isHandOver).compactMap(\.condition) {
    // Of a few definitions the one that is said best, of many any.
    if found != nil, seen.count >= 10 { break }
    for part in condition.conjuncts {
      guard case .definition(let id) = part.kind, !seen.contains(id),
        let witness = facts.conditions.witness(
          [.definition(id, is: .unknown), .unknown(condition)], on: left),
        witness.hasMissing
      else { continue }
      seen.insert(id)
      // The one that takes the fewest words.
      if found.map({ witness.length < $0.witness.length }) ?? true { found = (part, id, witness) }
    }
  }
  guard let (part, id, witness) = found else { return }
  let name = facts.program.definitions[id].name
  findings.add(
    "with \(witness.words(in: facts.program)), '\(name)' is unknown, "
      + "and such a lead falls through to the last step",
    at: part.range, related: [RelatedPlace(last.range, "the lead ends up here")],
    help: ["add a step 'to review when \(name) is unknown', or say in the definition what unknown counts as"]
      + (witness.leadWords(in: facts.program).map { ["such a lead is \($0)"] } ?? []))
}
