import AccordSemantics
import AccordSource

extension Lint {
  static let noResponseTime = Lint(
    .noResponseTime, "no-response-time", .routes,
    summary: "a step to people does not say how soon they respond",
    meaning: """
      A step hands leads to a pool, an owner or a person without `respond within`, while other such steps of the same \
      route say it.
      """,
    rationale: """
      Half of the chance of reaching a lead is gone after the first hours. Where the other steps promise a time, the \
      one without is usually forgotten, and its leads show up in no report on response times.
      """,
    avoid: [
      LintExample(
        """
        pool desk   { members anna, ben }
        pool abroad { members carla }

        route {
          to desk    when consent and country = "DE"  respond within 1 day
          ↓to abroad  when consent
          to nobody  otherwise
        }
        """),
      LintExample(
        """
        pool desk { members anna, ben }

        route {
          ↓to owner  when owner is known
          ↓to ("carla")  when country = "FR"
          to desk   when consent   respond within 4 hours
          to nobody otherwise
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        pool desk   { members anna, ben }
        pool abroad { members carla }

        route {
          to desk     when consent and country = "DE"  respond within 1 day
          to abroad   when consent                     respond within 2 days
          to nurture  when consent
          to review   when consent is unknown
          to nobody   otherwise
        }
        """),
      LintExample(
        """
        pool desk { members anna, ben }

        route {
          to owner  when owner is known
          to desk   when consent
          to nobody otherwise
        }
        """),
      LintExample(
        """
        route {
          to owner  when created_at within 1 day  respond within 4 hours
          to owner  when owner is known
          to nobody otherwise
        }
        """),
    ],
    checks: [
      .route { route, facts, findings in
        let handing = route.steps.filter(\.target.isHandOver)
        guard let other = handing.first(where: { $0.respondWithin != nil }), let within = other.respondWithin
        else { return }
        // A lead that stays with its owner has been answered in time once another step to the owner says how soon.
        let ownerAnswers = handing.contains { $0.respondWithin != nil && $0.target.isOwner }
        for step in handing where step.respondWithin == nil && !(ownerAnswers && step.target.isOwner) {
          findings.add(
            "this step does not say how soon somebody responds", at: step.range,
            related: [
              RelatedPlace(
                other.range,
                "this one says \(within.expression.map { facts.text($0.range) } ?? within.words(in: facts.program) ?? "")"
              )
            ],
            help: ["add 'respond within …' after the condition"])
        }
      }
    ])
}

extension Route.Target {
  fileprivate var isOwner: Bool {
    if case .owner = self { true } else { false }
  }
}
