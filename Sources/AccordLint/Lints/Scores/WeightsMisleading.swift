import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let weightsMisleading = Lint(
    .weightsMisleading, "weights-misleading", .scores,
    summary: "weights that are not what the points say",
    meaning: """
      A score is made of others by shares of a hundred percent, and those others do not reach the same number of points \
      (by more than `weights within 10%` in the agreement allows, or by more than a quarter where it says nothing), so the shares in the result are others than those written. The finding names them.
      """,
    rationale: """
      *60% fit* sounds like an agreement about what matters. If fit ends at 60 points and interest at 100, fit makes \
      less than half of the result, and nobody has agreed to that.
      """,
    avoid: [
      LintExample(
        """
        score fit      { from 0 to 60,  +10 "webinars" each activity where kind = webinar }
        score interest { from 0 to 100, +10 "pages"    each activity where kind = page_view }

        score total = ↓60% of fit + 40% of interest
        """),
      LintExample(
        """
        score fit  { from 0 to 100, +10 "webinars" each activity where kind = webinar }
        score need { +20 "budget" when budget >= 20k }
        score total = 0.5 * fit + ↓need * 0.5
        """),
      LintExample(
        """
        score fit      { from 0 to 100, +10 "webinars" each activity where kind = webinar }
        score interest { from 0 to 100, +10 "pages"    each activity where kind = page_view }
        score need     { from 0 to 30,  +10 "demos"    each activity where kind = demo_request }
        score total = 50% of fit + 30% of interest + ↓20% of need
        """),
      LintExample(
        """
        agreement { weights within 10% }
        score fit      { from 0 to 80,  +10 "webinars" each activity where kind = webinar }
        score interest { from 0 to 100, +10 "pages"    each activity where kind = page_view }
        score total = ↓60% of fit + 40% of interest
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
        score fit      { from 0 to 60, +10 "webinars" each activity where kind = webinar }
        score interest { from 0 to 90, +10 "pages"    each activity where kind = page_view }
        score raw      { +10 "pages" each activity where kind = page_view }
        score more     { +40 "money" when budget >= 20k, +20 "soon" when budget >= 50k and employees > 9 }
        score plain  = fit + interest
        score unsure = 50% of interest + 50% of more
        score levelled = 3 * fit + 2 * interest
        score open   = 50% of fit + 50% of raw
        """),
      LintExample(
        """
        score fit      { from 0 to 80,  +10 "webinars" each activity where kind = webinar }
        score interest { from 0 to 100, +10 "pages"    each activity where kind = page_view }
        score total = 60% of fit + 40% of interest
        """),
    ],
    checks: [
      .score { id, facts, findings in
        let score = facts.program.scores[id]
        guard let terms = WeightedScore.all(score, facts), terms.sum == 1 else { return }
        let tops = terms.compactMap { facts.bounds(of: $0.score) }.compactMap {
          $0.lower == 0 ? $0.upper : nil
        }
        guard tops.count == terms.count, let least = tops.min(), let most = tops.max(), least > 0,
          let tolerance = facts.program.agreement.number(.weightsWithin)?.adding(1),
          let limit = least.multiplied(by: tolerance), most > limit
        else { return }
        // What is written is compared with what leads really reach, not with what they cannot exceed.
        guard zip(terms, tops).allSatisfy({ facts.certainlyReaches($1, $0.score) }) else { return }
        let parts = zip(terms, tops).compactMap { $0.weight.multiplied(by: $1) }
        guard parts.count == terms.count, let all = parts.sum else { return }
        let shares = parts.compactMap { $0.divided(by: all) }
        // The one that is furthest from what is written; of two alike, the one that falls short.
        let lacks = zip(terms, shares).compactMap { $0.weight.subtracting($1)?.rounded(toPlaces: 6) }
        guard shares.count == terms.count, lacks.count == terms.count,
          let index = lacks.indices.max(by: {
            (lacks[$0].magnitude, lacks[$0]) < (lacks[$1].magnitude, lacks[$1])
          })
        else { return }
        let name = facts.program.scores[terms[index].score].name
        let list = zip(terms, shares).map { "'\(facts.program.scores[$0.score].name)' \(facts.percent($1))" }
        findings.add(
          "of \(all) reachable points \(parts[index]) come from '\(name)' (\(facts.percent(shares[index]))), "
            + "written as \(facts.percent(terms[index].weight))",
          at: terms[index].range,
          help: [
            "let all these scores end at the same number, or write the weights that are meant; "
              + "as it stands they are \(list.joined(separator: ", "))"
          ])
      }
    ])
}

extension [WeightedScore] {
  fileprivate var sum: Decimal? { map(\.weight).sum }
}

extension [Decimal] {
  fileprivate var sum: Decimal? {
    reduce(Decimal.zero as Decimal?) { sum, number in sum.flatMap { $0.adding(number) } }
  }
}
