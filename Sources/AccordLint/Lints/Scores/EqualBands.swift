import AccordFacts
import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let equalBands = Lint(
    .equalBands, "equal-bands", .scores,
    summary: "neighbouring bands or tiers that give the same",
    meaning: """
      Two bands that follow one another give the same points, or two tiers of a decay keep the same share, so the edge \
      between them decides nothing. The same of two lines of a group with `first` or `highest` that ask for one number.
      """,
    rationale: """
      The table promises a difference that does not exist. Often the points of one line were copied and were to be \
      changed.
      """,
    avoid: [
      LintExample(
        """
        score fit "Do we serve them?" {
          bands employees "company size" {
            below 10       +0
            10 to 49       +5
            ↓50 to 249      +5
            250 and up     +15
          }
        }
        """),
      LintExample(
        """
        score interest {
          keeps 100% for 30 days, 50% for 60 days, ↓50% for 90 days
          +10 "webinar" each activity where kind = webinar, keeps 20% for 1 day, ↓0.2 for 2 days
        }
        """),
      LintExample("score fit { group \"money\" { bands budget \"budget\" { ↓5k and up +1, below 5k +1 } } }"),
      LintExample(
        """
        score fit {
          group "size" first { ↓+20 "group" when employees >= 1000, +20 "large" when employees >= 250 }
          group "budget" highest { +5 "some" when budget > 0, +9 "enough" when budget > 5k, ↓+9 "much" when budget > 50k }
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        score fit "Do we serve them?" {
          bands employees "company size" {
            below 10       +0
            10 to 249      +5
            250 and up     +15
          }
        }
        """),
      LintExample(
        "score fit { bands employees \"size\" { below 10 +0, 10 to 49 +5, 50 and up +0, missing +0 } }"),
      LintExample("score fit { bands employees \"size\" { 10 to 49 +5, 60 to 99 +5, otherwise +0 } }"),
      LintExample(
        """
        score fit {
          group "size" first { +20 "group" when employees >= 1000, +10 "large" when employees >= 250 }
          group "either" highest { +9 "rich" when budget > 50k, +9 "large" when employees > 50 }
        }
        """),
      LintExample(
        "score fit { keeps 100% for 30 days, 50% for 60 days, 100% for 90 days, +1 \"a\" each activity }"),
    ],
    checks: [
      .entry { entry, facts, findings in
        if case .group(let group) = entry, let tiers = facts.tiers(of: group)?.tiers {
          for (tier, next) in zip(tiers, tiers.dropFirst()) where tier.points == next.points {
            findings.add(
              "\"\(next.line.title)\" gives \(facts.points(next.points)), as \"\(tier.line.title)\" does: "
                + "which of them applies decides nothing",
              at: next.line.range, related: [RelatedPlace(tier.line.range, "the other line is here")],
              help: ["join the two lines, or change the points of one of them"])
          }
        }
        guard case .bands(let bands) = entry else { return }
        let sorted = Band.sorted(bands.bands)
        for (band, next) in zip(sorted, sorted.dropFirst()) where band.points == next.points {
          guard case .below(let edge) = band.upper, edge == next.lower else { continue }
          findings.add(
            "this band gives \(facts.points(next.points)), as the band below it does: the edge at \(edge) decides nothing",
            at: next.range, related: [RelatedPlace(band.range, "the band below it is here")],
            help: ["join the two bands, or change the points of one of them"])
        }
      },
      .declaration { declaration, _, findings in
        guard case .score(let score) = declaration.kind, case .entries(let entries) = score.body else {
          return
        }
        for decay in entries.withInner.compactMap(\.decay) { judge(decay, &findings) }
      },
    ])

  private static func judge(_ decay: DecaySyntax, _ findings: inout Findings) {
    guard case .tiers(let tiers, _) = decay.kind else { return }
    for (tier, next) in zip(tiers, tiers.dropFirst()) {
      guard let share = NumberLiteral(tier.share)?.value, share == NumberLiteral(next.share)?.value else {
        continue
      }
      findings.add(
        "this tier keeps the same share as the one before it, so the age between them decides nothing",
        at: next.share.range, related: [RelatedPlace(tier.share.range, "the tier before it is here")],
        help: ["join the two tiers, or change the share of one of them"])
    }
  }
}

extension ScoreEntrySyntax {
  /// What is said about how points fade, in a line or for all of them.
  fileprivate var decay: DecaySyntax? {
    switch self {
    case .decay(let decay): decay
    case .points(let points):
      if case .each(let each) = points.source { each.decay } else { points.fading?.decay }
    case .group, .bands, .options, .clamp, .countsSince: nil
    }
  }
}
