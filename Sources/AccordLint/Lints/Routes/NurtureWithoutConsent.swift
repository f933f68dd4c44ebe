import AccordFacts
import AccordSemantics
import AccordSource

extension Lint {
  static let nurtureWithoutConsent = Lint(
    .nurtureWithoutConsent, "nurture-without-consent", .routes,
    summary: "leads go to nurture without a consent",
    meaning: """
      The lead has a flag for a consent, and a step sends leads to `nurture` without one: neither its condition nor an \
      earlier step that could take leads without consent looks at that flag, not even through what it reads; or they \
      look at it, and a lead of which the consent is not known comes through all the same. Then the finding shows one.
      """,
    rationale: """
      Letters to people who have not agreed are unlawful in much of the world and a nuisance everywhere. The rule \
      that sends them is the place to ask.
      """,
    avoid: [
      LintExample(
        """
        route {
          ↓to nurture  "newsletter" when employees >= 10  again after 90 days
          to nobody   otherwise
        }
        """),
      LintExample(
        """
        define MQL "Marketing-qualified lead" {
          never  when no consent
          when   employees >= 50
        }

        pool desk { members anna, ben }

        route {
          to desk     when MQL               respond within 1 day
          ↓to nurture  when employees >= 10  again after 90 days
          to nobody   otherwise
        }
        """),
      LintExample("route {\n  to review   when customer is yes\n  ↓to nurture  otherwise\n}"),
      LintExample(
        """
        route {
          ↓to nurture  "newsletter" when employees >= 10 and consent is not no  again after 90 days
          to nobody   otherwise
        }
        """),
      LintExample(
        """
        define may_nurture "May receive our letters" { never when consent is no, when employees >= 10 }
        pool desk { members anna, ben }

        route {
          to desk     when consent and country = "DE"  respond within 1 day
          ↓to nurture  when may_nurture
          to nobody   otherwise
        }
        """),
      LintExample(
        """
        route {
          to nobody   "has said no" when no consent
          ↓to nurture  when employees >= 10
          to nobody   otherwise
        }
        """),
      LintExample(
        """
        lead { id text required, consent flag }
        feedback {
          lead    text  required
          at      time  required
          result  choice  taken, refused  required
        }

        route {
          to nobody   "has said no to letters" when no consent
          ↓to nurture  "after a no" when any answer where result = refused  again after 60 days
          to nobody   otherwise
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        route {
          to nurture  "newsletter" when employees >= 10 and consent  again after 90 days
          to nobody   otherwise
        }
        """),
      LintExample(
        """
        route {
          to nobody   "may not be written to" when consent is not yes
          to nurture  "newsletter" when employees >= 10  again after 90 days
          to nobody   otherwise
        }
        """),
      LintExample(
        """
        route {
          to review   "ask them" when consent is unknown
          to nurture  "newsletter" when consent is not no
          to nobody   otherwise
        }
        """),
      LintExample(
        """
        define may_nurture "May receive our letters" when consent and customer is not yes
        let open_to_letters = may_nurture and employees >= 10

        route {
          to nurture  when open_to_letters
          to nobody   otherwise
        }
        """),
      LintExample(
        """
        lead { id text, opted_out flag, employees number }

        route {
          to nurture  when employees >= 10
          to nobody   otherwise
        }
        """),
      LintExample(
        """
        score trust { +10 "agreed" when consent, +5 "large" when employees >= 50 }

        route {
          to nurture  when trust >= 10
          to nobody   otherwise
        }
        """),
    ],
    checks: [.route { route, facts, findings in check(route, facts, &findings) }])
}

private func check(_ route: Route, _ facts: ProgramFacts, _ findings: inout Findings) {
  guard let consents = ConsentFacts(facts.program), let field = consents.consent else { return }
  let agreed = consents.agreed
  /// The leads without a known consent that no step so far takes.
  var left = ConditionFacts.Ground()
  facts.conditions.narrow(&left, by: agreed.map { .notYes($0) })
  var isLookedAt = false
  for step in route.steps {
    let condition = step.condition
    let looks = condition.map { consents.reads($0) } ?? false
    if case .nurture = step.target {
      if !looks, !isLookedAt {
        findings.add(
          "leads go to nurture here, and nobody has looked at '\(field.name)'", at: step.range,
          help: [
            condition == nil
              ? "write 'to nurture when \(field.name)' and let the last step be 'to nobody otherwise'"
              : "add 'and \(field.name)' to the condition"
          ])
      } else if condition.map({ consents.canHoldWithout($0) }) ?? true,
        let witness = facts.conditions.witness(condition.map { [.yes($0)] } ?? [.notYes(agreed[0])], on: left)
      {
        findings.add(
          "with \(witness.words(in: facts.program)), a lead goes to nurture, and nobody has agreed to it",
          at: step.range,
          help: [
            "what is not known is no consent: \(condition == nil ? "let this step be 'to nurture when \(field.name)'" : "add 'and \(field.name)' to the condition")"
          ] + (witness.leadWords(in: facts.program).map { ["such a lead is \($0)"] } ?? []))
      }
    }
    guard let condition else { return }
    if looks, consents.canHoldWithout(condition) { isLookedAt = true }
    // Steps to an owner or to a value may not know for whom and let the lead pass.
    if step.target.takesAll { facts.conditions.narrow(&left, by: [.notYes(condition)]) }
  }
}
