import AccordSemantics
import AccordSource

extension Lint {
  static let nurtureWithoutConsent = Lint(
    .nurtureWithoutConsent, "nurture-without-consent", .routes,
    summary: "leads go to nurture whose consent nobody has looked at",
    meaning: """
      The lead has a flag for a consent, a step sends leads to `nurture`, and neither its condition nor an earlier \
      step that could take leads without consent looks at that flag, not even through what it reads.
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
    checks: [
      .route { route, facts, findings in
        guard let consents = ConsentFacts(facts.program), let field = consents.consent else { return }
        for step in route.steps {
          let condition = step.condition
          if let condition, consents.reads(condition) {
            // Who comes after this step may be those with consent only.
            if consents.canHoldWithout(condition) { return }
            continue
          }
          guard case .nurture = step.target else { continue }
          findings.add(
            "leads go to nurture here, and nobody has looked at '\(field.name)'", at: step.range,
            help: [
              condition == nil
                ? "write 'to nurture when \(field.name)' and let the last step be 'to nobody otherwise'"
                : "add 'and \(field.name)' to the condition"
            ])
        }
      }
    ])
}
