import AccordFacts
import AccordSemantics
import AccordSource

extension Lint {
  static let bandOverlap = Lint(
    .bandOverlap, "band-overlap", .scores,
    summary: "two bands overlap",
    meaning: """
      A value lies in two bands. The finding names one. The rules still run: of bands that overlap, the first as \
      written pays. `a to b` holds b itself, `a to below b` does not.
      """,
    rationale: """
      Two people read two different numbers of points from the same table. Which of them a lead gets depends on the \
      order of the lines, which nobody reads as a decision.
      """,
    avoid: [
      LintExample(
        """
        score fit "Do we serve them?" {
          bands employees "company size" {
            10 to 50      +5
            ↓50 to 200     +15
            201 and up    +25
          }
        }
        """),
      LintExample("score fit { bands budget \"budget\" { below 5k +0, ↓below 20k +10, 20k and up +20 } }"),
      LintExample("score fit { bands employees \"size\" { 10 and up +5, ↓100 and up +15, otherwise +0 } }"),
      LintExample("score fit { bands employees \"size\" { below 100 +1, ↓20 to 30 +2, 100 and up +3 } }"),
    ],
    prefer: [
      LintExample(
        """
        score fit "Do we serve them?" {
          bands employees "company size" {
            10 to 49      +5
            50 to 200     +15
            201 and up    +25
          }
        }
        """),
      LintExample(
        "score fit { bands budget \"budget\" { below 5k +0, 5k to below 20k +10, 20k and up +20 } }"),
      LintExample("score fit { bands employees \"size\" { 50 and up +20, 10 to below 50 +5 } }"),
    ],
    checks: [
      .entry { entry, _, findings in
        guard case .bands(let bands) = entry else { return }
        for meeting in BandMeeting.all(bands) where meeting.kind == .overlap {
          let example = meeting.value.map { ": \($0) lies in both" } ?? ""
          findings.add(
            "this band overlaps another one\(example)", at: meeting.next.range,
            related: [RelatedPlace(meeting.band.range, "the other band is here")],
            help: [
              meeting.next.lower.map { "let the first band end with 'to below \($0)'" }
                ?? "let one of them begin where the other ends"
            ])
        }
      }
    ])
}
