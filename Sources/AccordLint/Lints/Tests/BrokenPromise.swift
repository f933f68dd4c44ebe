import AccordFacts
import AccordSemantics
import AccordSource

extension Lint {
  static let brokenPromise = Lint(
    .brokenPromise, "broken-promise", .tests,
    summary: "a lead breaks a promise",
    meaning: """
      The rules let a lead through that breaks a promise, and the finding names one, with the points it has where these \
      matter: the promise's condition is no for it. That nothing is found does not say that the promise holds for every lead.
      """,
    rationale: """
      A promise is what the two teams rely on without reading the rules. A lead that breaks it is decided all the same, \
      and somebody finds out when it has happened.
      """,
    avoid: [
      LintExample(
        """
        define MQL "Marketing-qualified lead" when employees >= 50
        define SQL "Sales-qualified lead"     when budget >= 20k

        ensure ↓"sales works on nothing that marketing has not qualified"  SQL implies MQL
        """),
      LintExample(
        """
        define MQL when consent and employees >= 50
        route {
          to review   when country = "DE"
          to nurture  when customer
          to nobody   otherwise
        }
        ensure ↓"an MQL always reaches somebody"      MQL implies not routed to nobody
        ensure ↓"letters go only to those who agreed" routed to nurture implies consent is yes
        """),
      LintExample(
        """
        score fit { +30 "home market" when country = "DE" }
        define MQL when fit >= 30
        define SQL when budget >= 20k
        ensure ↓"sales works on nothing that marketing has not qualified"  SQL implies MQL
        ensure "only the home market qualifies"  MQL implies country = "DE"
        """),
      LintExample(
        """
        define keen when any activity where kind = demo_request
        ensure ↓"whoever is keen has agreed" keen implies consent
        """),
    ],
    prefer: [
      LintExample(
        """
        define MQL "Marketing-qualified lead" when employees >= 50
        define SQL "Sales-qualified lead" {
          requires  MQL
          when      budget >= 20k
        }

        ensure "sales works on nothing that marketing has not qualified"  SQL implies MQL
        """),
      LintExample(
        """
        define MQL { never when no consent, when employees >= 50 }
        route {
          to review   when MQL
          to nurture  when consent
          to nobody   otherwise
        }
        ensure "an MQL always reaches somebody"      MQL implies not routed to nobody
        ensure "letters go only to those who agreed" routed to nurture implies consent
        """),
    ],
    checks: [
      .program { facts, _, findings in
        for (index, promise) in facts.program.promises.enumerated() {
          guard let example = Counterexample(toPromise: index, of: facts.program, facts.conditions) else {
            continue
          }
          let words = example.lead.words(in: facts.program)
          let lead =
            words.isEmpty
            ? "a lead of which nothing is known" : "a lead with \(words), of which nothing else is known,"
          findings.add(
            "\(lead) breaks this promise", at: promise.range,
            help: ["change the rules so that no lead does, or promise only what they keep"])
        }
      }
    ])
}
