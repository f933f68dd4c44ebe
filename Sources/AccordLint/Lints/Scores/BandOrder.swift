import AccordFacts
import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let bandOrder = Lint(
    .bandOrder, "band-order", .scores,
    summary: "one band or tier breaks the order of the others",
    meaning: """
      The points of the bands rise from band to band, or fall, with a single exception; the same of the lines of a group \
      with `first` that ask for one number. A table with a peak or a valley is not meant: there the points turn round \
      once. Only where acts are counted, whoever does most is to get most: there the last band may not fall again, unless \
      it pays nothing.
      """,
    rationale: """
      Most such tables come from a slip: two numbers exchanged, or a line that was left behind when the others were \
      raised. A lead loses points for being better.
      """,
    avoid: [
      LintExample(
        """
        score fit "Do we serve them?" {
          bands employees "company size" {
            below 10      +5
            10 to 49      +10
            ↓50 to 249     +8
            250 and up    +20
          }
        }
        """),
      LintExample(
        "score fit { bands budget \"money\" { 50k and up +1, ↓10k to below 50k +10, 5k to below 10k +5, below 5k +20 } }"
      ),
      LintExample(
        """
        score fit {
          bands employees "size" { below 5 +1, 5 to 9 +3, ↓10 to 19 +2, 20 to 49 +5, 50 and up +9, missing +0 }
        }
        """),
      LintExample(
        """
        score fit {
          group "company size" first {
            +30 "group"   when employees >= 1000
            ↓+10 "large"   when employees >= 250
            +20 "medium"  when employees >= 50
            +5  "small"   when employees >= 10
          }
        }
        """),
      LintExample(
        """
        score interest {
          bands count of activity where kind = page_view "pages" { 0 to 4 +0, 5 to 19 +10, ↓20 and up +5 }
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        score fit "Do we serve them?" {
          bands employees "company size" {
            below 10      +5
            10 to 49      +8
            50 to 249     +10
            250 and up    +20
          }
        }
        """),
      LintExample(
        "score fit { bands employees \"size\" { below 10 +0, 10 to 49 +10, 50 to 249 +20, 250 to 999 +10, 1k and up +0 } }"
      ),
      LintExample(
        "score fit { bands employees \"size\" { below 10 +0, 10 to 49 +10, 50 to 249 +20, 250 and up +5 } }"),
      LintExample(
        "score fit { bands employees \"size\" { below 10 +9, 10 to 49 +1, 50 to 249 +5, 250 and up +8 } }"),
      LintExample("score fit { bands employees \"size\" { below 10 +0, 10 to 49 +10, 50 and up +5 } }"),
      LintExample(
        "score fit { bands employees \"size\" { below 10 +0, 10 to 49 +5, 50 to 99 +5, 100 and up +9 } }"),
      LintExample(
        """
        score fit {
          group "company size" first {
            +30 "group"   when employees >= 1000
            +20 "large"   when employees >= 250
            +10 "medium"  when employees >= 50
            +5  "small"   when employees >= 10
          }
          group "budget" first { +5 "huge" when budget >= 1M, +20 "right" when budget >= 50k, +1 "some" when budget > 0 }
        }
        """),
      LintExample(
        """
        score interest {
          bands count of activity where kind = page_view "pages" { 0 to 4 +0, 5 to 99 +10, 100 and up +0 }
        }
        """),
    ],
    checks: [
      .entry { entry, facts, findings in
        switch entry {
        case .bands(let bands):
          let sorted = Band.sorted(bands.bands)
          if let (index, isRising) = exception(sorted.map(\.points)) {
            let (band, before) = (sorted[index], sorted[index - 1])
            findings.add(
              "this band gives \(facts.points(band.points)), \(isRising ? "less" : "more") than the \(before.points) "
                + "of the band below it, while all the others \(isRising ? "rise" : "fall")",
              at: band.range, related: [RelatedPlace(before.range, "the band below it is here")],
              help: [remedy])
          } else if facts.isCountOfActs(bands.value), let (last, before) = lastThatFalls(sorted) {
            findings.add(
              "whoever does most gets \(facts.points(last.points)) here, less than the \(before.points) of the band "
                + "below it",
              at: last.range, related: [RelatedPlace(before.range, "the band below it is here")],
              help: [remedy])
          }
        case .group(let group) where group.mode == .first:
          guard let tiers = facts.tiers(of: group), let (index, isRising) = exception(tiers.points) else {
            return
          }
          let place = tiers.isUpward ? index - 1 : index
          let (tier, before) = (tiers.tiers[place], tiers.tiers[place - 1])
          findings.add(
            "\"\(tier.line.title)\" gives \(facts.points(tier.points)), \(isRising ? "less" : "more") than the "
              + "\(before.points) of \"\(before.line.title)\" below it, while all the others "
              + (isRising ? "rise" : "fall"),
            at: tier.line.range, related: [RelatedPlace(before.line.range, "the line below it is here")],
            help: [remedy])
        case .group, .points, .options: break
        }
      }
    ])

  private static let remedy =
    "look whether two numbers were exchanged, or one was left behind when the others changed"

  /// The last band and the one below it, when the points rise up to there, and the last gives fewer, but some.
  private static func lastThatFalls(_ sorted: [Band]) -> (last: Band, before: Band)? {
    guard sorted.count >= 3, let last = sorted.last else { return nil }
    let others = sorted.dropLast()
    guard let before = others.last, last.points > 0, last.points < before.points,
      zip(others, others.dropFirst()).allSatisfy({ $0.points < $1.points })
    else { return nil }
    return (last, before)
  }

  /// Which of the points in a row go the other way than all the others, if that is a single one for certain.
  private static func exception(_ points: [Decimal]) -> (index: Int, isRising: Bool)? {
    guard points.count >= 4 else { return nil }
    let steps = zip(points, points.dropFirst()).map { $0 == $1 ? 0 : $0 < $1 ? 1 : -1 }
    guard !steps.contains(0) else { return nil }
    for direction in [1, -1] {
      let against = steps.indices.filter { steps[$0] != direction }
      guard against.count == 1, let step = against.first, step > 0, step < steps.count - 1 else { continue }
      // Without one of the two bands the others are in order.
      let before = direction == 1 ? points[step - 1] < points[step + 1] : points[step - 1] > points[step + 1]
      let after = direction == 1 ? points[step] < points[step + 2] : points[step] > points[step + 2]
      if before || after { return (step + 1, direction == 1) }
    }
    return nil
  }
}

extension ProgramFacts {
  /// Whether a number is how many items of a list there are.
  fileprivate func isCountOfActs(_ value: Expression) -> Bool {
    switch value.kind {
    case .aggregate(.count, _): true
    case .binding(let id): isCountOfActs(program.bindings[id].value)
    default: false
    }
  }
}
