import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let bandOrder = Lint(
    .bandOrder, "band-order", .scores,
    summary: "one band breaks the order of the others",
    meaning: """
      The points of the bands rise from band to band, or fall, with a single exception. A table with a peak or a valley \
      is not meant: there the points turn round once.
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
    ],
    checks: [
      .entry { entry, facts, findings in
        guard case .bands(let bands) = entry, let (bands, index, isRising) = exception(bands.bands) else {
          return
        }
        let (band, before) = (bands[index], bands[index - 1])
        let direction = isRising ? "less" : "more"
        findings.add(
          "this band gives \(facts.points(band.points)), \(direction) than the \(before.points) of the band below it, "
            + "while all the others \(isRising ? "rise" : "fall")",
          at: band.range, related: [RelatedPlace(before.range, "the band below it is here")],
          help: ["look whether two numbers were exchanged, or one was left behind when the others changed"])
      }
    ])

  /// The band that goes the other way than all the others, if that is a single one for certain.
  private static func exception(_ bands: [Band]) -> (bands: [Band], index: Int, isRising: Bool)? {
    guard bands.count >= 4 else { return nil }
    let sorted = Band.sorted(bands)
    let points = sorted.map(\.points)
    let steps = zip(points, points.dropFirst()).map { $0 == $1 ? 0 : $0 < $1 ? 1 : -1 }
    guard !steps.contains(0) else { return nil }
    for direction in [1, -1] {
      let against = steps.indices.filter { steps[$0] != direction }
      guard against.count == 1, let step = against.first, step > 0, step < steps.count - 1 else { continue }
      // Without one of the two bands the others are in order.
      let before = direction == 1 ? points[step - 1] < points[step + 1] : points[step - 1] > points[step + 1]
      let after = direction == 1 ? points[step] < points[step + 2] : points[step] > points[step + 2]
      if before || after { return (sorted, step + 1, direction == 1) }
    }
    return nil
  }
}
