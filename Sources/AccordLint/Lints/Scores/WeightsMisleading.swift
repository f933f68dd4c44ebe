import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let weightsMisleading = Lint(
    .weightsMisleading, "weights-misleading", .scores,
    summary: "weights that are not what the points say",
    meaning: """
      A score is made of others by shares of a hundred percent, as weights or as `meant 30%, 70%`, and what those others \
      reach does not fit to that (by more than `weights within 10%` in the agreement allows, or by more than a quarter \
      where it says nothing), so the shares in the result are others than those written. The finding names them.
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
      LintExample(
        """
        score fit      { from 0 to 40,  +10 "webinars" each activity where kind = webinar }
        score interest { from 0 to 100, +10 "pages"    each activity where kind = page_view }
        score total = ↓fit + interest, meant 50%, 50%
        """),
      LintExample(
        """
        score fit      { at most 60,  +10 "webinars" each activity where kind = webinar, -20 "no" when no consent }
        score interest { at most 100, +10 "pages"    each activity where kind = page_view }
        score bonus    { +5 "customer" when customer }
        score total = ↓60% of fit + 40% of interest + bonus
        """),
    ],
    prefer: [
      LintExample(
        """
        score fit      { from 0 to 40,  +10 "webinars" each activity where kind = webinar }
        score interest { from 0 to 100, +10 "pages"    each activity where kind = page_view }
        score penalty  { +10 "no consent" when no consent }
        score total = fit + interest - penalty, meant 30%, 70%, 0%
        """),
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
        guard let parts = SharedTerm.all(facts.program.scores[id], facts),
          let tolerance = facts.program.agreement.number(.weightsWithin)?.adding(1)
        else { return }
        // Points for one hundred percent of what is meant: the same for all when the points say what is written.
        let levels = parts.compactMap { $0.points.divided(by: $0.share) }
        guard levels.count == parts.count, let least = levels.min(), let most = levels.max(), least > 0,
          let limit = least.multiplied(by: tolerance), most > limit
        else { return }
        // What is written is compared with what leads really reach, not with what they cannot exceed.
        guard parts.allSatisfy({ facts.certainlyReaches($0.top, $0.term.score) }) else { return }
        guard let all = parts.map(\.points).sum else { return }
        let shares = parts.compactMap { $0.points.divided(by: all) }
        // The one that is furthest from what is written; of two alike, the one that falls short.
        let lacks = zip(parts, shares).compactMap { $0.share.subtracting($1)?.rounded(toPlaces: 6) }
        guard shares.count == parts.count, lacks.count == parts.count,
          let index = lacks.indices.max(by: {
            (lacks[$0].magnitude, lacks[$0]) < (lacks[$1].magnitude, lacks[$1])
          })
        else { return }
        let part = parts[index]
        let name = facts.program.scores[part.term.score].name
        let list = zip(parts, shares).map {
          "'\(facts.program.scores[$0.term.score].name)' \(facts.percent($1))"
        }
        findings.add(
          "of \(all) reachable points \(part.points) come from '\(name)' (\(facts.percent(shares[index]))), "
            + "\(part.isMeant ? "meant" : "written") as \(facts.percent(part.share))",
          at: part.term.range,
          help: [
            (part.isMeant
              ? "weigh the scores, or change where they end, until the points are what is meant, or write what they are; "
              : "let all these scores end at the same number, or write the weights that are meant; ")
              + "as it stands they are \(list.joined(separator: ", "))"
          ])
      }
    ])
}

/// A term of a computed score that is a part of a whole.
private struct SharedTerm {
  let term: WeightedScore
  /// The part of the whole that is written or meant.
  let share: Decimal
  let isMeant: Bool
  /// The most points of the score, and how many that are in the sum.
  let top: Decimal
  let points: Decimal

  private init?(_ term: WeightedScore?, _ share: Decimal, isMeant: Bool, _ facts: ProgramFacts) {
    guard let term, term.weight > 0, let top = facts.bounds(of: term.score).upper, top > 0,
      let points = term.weight.multiplied(by: top)
    else { return nil }
    (self.term, self.share, self.isMeant, self.top, self.points) = (term, share, isMeant, top, points)
  }

  /// The parts of the whole that a computed score is, as far as they are more than nothing: its terms with the shares
  /// that are meant; else those with weights that add up to all of it. Nil when there is no whole, or it is not certain.
  static func all(_ score: Score, _ facts: ProgramFacts) -> [SharedTerm]? {
    guard case .computed(let terms) = score.body else { return nil }
    let meant = terms.filter { ($0.meant ?? 0) > 0 }
    let parts: [SharedTerm?]
    if meant.isEmpty {
      // What is added to weights that are a whole, or taken from it, is no part of it.
      let weighted = terms.compactMap { WeightedScore($0, facts) }.filter { $0.isWeighted && $0.weight > 0 }
      guard weighted.map(\.weight).sum == 1 else { return nil }
      parts = weighted.map { SharedTerm($0, $0.weight, isMeant: false, facts) }
    } else {
      parts = meant.map { term in
        SharedTerm(WeightedScore(term, facts), term.meant ?? 0, isMeant: true, facts)
      }
    }
    let known = parts.compactMap { $0 }
    return known.count == parts.count && known.count > 1 ? known : nil
  }
}

extension [Decimal] {
  fileprivate var sum: Decimal? {
    reduce(Decimal.zero as Decimal?) { sum, number in sum.flatMap { $0.adding(number) } }
  }
}
