import AccordFacts
import AccordSemantics
import AccordSource

extension Lint {
  static let bandGap = Lint(
    .bandGap, "band-gap", .scores,
    summary: "a gap between two bands",
    meaning: """
      Between two bands lies a value that neither holds. The finding names one. The rules still run: such a value gets \
      no points. `a to b` joins a next band that begins at b + 1; `otherwise` says what all other values get.
      """,
    rationale: """
      Nobody has decided what those leads are worth, and they look like leads that were judged and found to be worth \
      nothing.
      """,
    avoid: [
      LintExample(
        """
        score fit "Do we serve them?" {
          bands employees "company size" {
            below 10      +0
            10 to 49      +5
            ↓100 and up    +15
          }
        }
        """),
      LintExample(
        "score fit { bands budget \"budget\" { 0 to below 5k +0, ↓20k to 50k +10, ↓60k and up +20 } }"),
      LintExample("score fit { bands employees \"size\" { 0.5 to 1.5 +1, ↓2.5 to 3 +2 } }"),
      LintExample(
        "score fit { group \"size\" { bands employees \"size\" { ↓100 and up +9, below 10 +1, missing +0 } } }"
      ),
    ],
    prefer: [
      LintExample(
        """
        score fit "Do we serve them?" {
          bands employees "company size" {
            below 10      +0
            10 to 99      +5
            100 and up    +15
          }
        }
        """),
      LintExample("score fit { bands employees \"size\" { 10 to 49 +5, 100 and up +15, otherwise +0 } }"),
      LintExample("score fit { bands employees \"size\" { 10 to below 50 +5, 50 to 99.5 +10 } }"),
      LintExample("score fit { bands employees \"size\" { below 100 +1, 20 to 30 +2, 100 and up +3 } }"),
      LintExample("score fit { bands employees \"size\" { 10 to 20 +5 } }"),
    ],
    checks: [
      .entry { entry, _, findings in
        guard case .bands(let bands) = entry else { return }
        for meeting in BandMeeting.all(bands) where meeting.kind == .gap {
          guard let value = meeting.value else { continue }
          findings.add(
            "there is a gap before this band: \(value) lies in none", at: meeting.next.range,
            related: [RelatedPlace(meeting.band.range, "the band before it is here")],
            help: ["widen one of the bands, or add a line 'otherwise +0'"])
        }
      }
    ])
}
