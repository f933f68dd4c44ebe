import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let weightsNotWhole = Lint(
    .weightsNotWhole, "weights-not-whole", .scores,
    summary: "percentages that do not add up to 100%",
    meaning: "A score is made of percentages of other scores, and they add up to more or less than 100%.",
    rationale: """
      Shares are read as parts of a whole. If they are none, a result of 90 out of 100 may be the best there is, and \
      thresholds made for 100 are wrong.
      """,
    avoid: [
      LintExample(
        """
        score fit      { from 0 to 100, +10 "webinars" each activity where kind = webinar }
        score interest { from 0 to 100, +10 "pages"    each activity where kind = page_view }

        score total = ↓60% of fit + 30% of interest
        """),
      LintExample(
        """
        score fit      { from 0 to 100, +10 "webinars" each activity where kind = webinar }
        score interest { from 0 to 100, +10 "pages"    each activity where kind = page_view }
        score total = ↓fit * 60% + 50% * interest
        """),
    ],
    prefer: [
      LintExample(
        """
        score fit      { from 0 to 100, +10 "webinars" each activity where kind = webinar }
        score interest { from 0 to 100, +10 "pages"    each activity where kind = page_view }

        score total = 60% of fit + 40% of interest
        """),
      LintExample(
        """
        score fit      { from 0 to 100, +10 "webinars" each activity where kind = webinar }
        score interest { from 0 to 100, +10 "pages"    each activity where kind = page_view }
        score bonus = fit + 20% of interest
        score half  = 50% of fit
        score less  = 80% of fit - 20% of interest
        score twice = 2 * fit + 3 * interest
        score third = 33.3% of fit + 66.7% of interest
        """),
    ],
    checks: [
      .score { id, facts, findings in
        guard let terms = WeightedScore.all(facts.program.scores[id], facts),
          terms.allSatisfy(\.isPercentage), let first = terms.first, let last = terms.last
        else { return }
        let sum = terms.reduce(Decimal.zero as Decimal?) { sum, term in sum.flatMap { $0.adding(term.weight) }
        }
        guard let sum, sum != 1, let percent = sum.multiplied(by: 100) else { return }
        findings.add(
          "the percentages add up to \(percent)%", at: first.range.union(last.range),
          help: [
            "make them add up to 100%, or write factors such as '0.6 * …' if they are no parts of a whole"
          ])
      }
    ])
}
