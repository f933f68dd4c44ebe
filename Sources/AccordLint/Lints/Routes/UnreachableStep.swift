import AccordFacts
import AccordSemantics
import AccordSource

extension Lint {
  static let unreachableStep = Lint(
    .unreachableStep, "unreachable-step", .routes,
    summary: "a step whose condition no lead meets",
    meaning: "The condition of the step is never yes, so the step takes no lead.",
    rationale: "The people behind the step wait for leads, and somebody else gets them or nobody does.",
    avoid: [
      LintExample(
        """
        pool desk { members anna, ben }
        route {
          ↓to review   when id is missing
          to desk     when employees >= 50
          to nobody   otherwise
        }
        """),
      LintExample(
        """
        pool desk { members anna, ben }
        route {
          ↓to review  "unknown country" when not (country = "DE" or country is missing or country != "DE")
          to desk   when employees >= 50
          to nobody otherwise
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        pool desk { members anna, ben }
        route {
          to review   when employees is missing
          to desk     when employees >= 50
          to nobody   otherwise
        }
        """),
      LintExample(
        """
        define large when employees >= 1000
        pool desk { members anna, ben }
        route {
          to review   when large is unknown
          to desk     when large and country in "DE", "AT"
          to nobody   otherwise
        }
        """),
    ],
    checks: [
      .route { route, facts, findings in
        for (index, step) in route.steps.enumerated() {
          guard let condition = step.condition, facts.conditions.neverYes(condition),
            !facts.isDecidedInside(condition)
          else { continue }
          findings.add(
            "step \(index + 1) takes no lead: its condition is never yes", at: step.range,
            related: [RelatedPlace(condition.range, "this is never yes")],
            help: ["correct the condition, or remove the step"])
        }
      }
    ])
}
