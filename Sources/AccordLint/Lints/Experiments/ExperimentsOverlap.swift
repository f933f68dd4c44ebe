import AccordFacts
import AccordSemantics
import AccordSource

extension Lint {
  static let experimentsOverlap = Lint(
    .experimentsOverlap, "experiments-overlap", .experiments,
    summary: "two experiments with the same leads on the same days, measured by the same number",
    meaning: """
      Two experiments run on the same days, a lead can be in both, and they measure the same metric.
      """,
    rationale: """
      Both change the same number. The arms are drawn independently, so that each result is still right on average; but what one changes may only \
      work with what the other leaves as it is, and nobody will be able to tell.
      """,
    avoid: [
      LintExample(
        """
        \(experimentCommon)
        experiment callback from 2026-11-09 until 2027-01-31 {
          hypothesis  "A call within the hour brings more."
          for         customer
          split       usual, within_the_hour
          measures    won
          expects     from 20% to 26%
        }
        experiment ↓letter from 2027-01-31 until 2027-03-31 {
          hypothesis  "A letter by post brings more."
          for         employees > 100
          split       usual, by_post
          measures    won
          expects     from 20% to 26%
        }
        """)
    ],
    prefer: [
      LintExample(
        """
        \(experimentCommon)
        experiment callback from 2026-11-09 until 2027-01-31 {
          hypothesis  "A call within the hour brings more."
          for         customer and employees <= 100
          split       usual, within_the_hour
          measures    won
          expects     from 20% to 26%
        }
        experiment letter from 2026-11-09 until 2027-01-31 {
          hypothesis  "A letter by post brings more."
          for         customer and employees > 100
          split       usual, by_post
          measures    won
          expects     from 20% to 26%
        }
        experiment later from 2027-02-01 until 2027-03-31 {
          hypothesis  "A call within the hour brings more."
          for         customer
          split       usual, within_the_hour
          measures    won
          expects     from 20% to 26%
        }
        """)
    ],
    checks: [
      .program { facts, context, findings in
        let experiments = facts.program.experiments(from: context.today)
        for (place, other) in experiments.enumerated() {
          for first in experiments[..<place] where first.measures == other.measures {
            guard first.from <= other.until, other.from <= first.until else { continue }
            let both = Expression(
              kind: .and([first.participants, other.participants]), type: .flag, range: other.range)
            guard !facts.conditions.neverYes(both) else { continue }
            findings.add(
              "'\(other.name)' and '\(first.name)' measure '\(other.measures)' on the same days, with the same leads",
              at: other.range, related: [RelatedPlace(first.range, "'\(first.name)' stands here")],
              help: ["let one follow the other, or give each its own leads"])
          }
        }
      }
    ])
}
