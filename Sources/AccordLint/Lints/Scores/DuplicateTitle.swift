import AccordSemantics
import AccordSource

extension Lint {
  static let duplicateTitle = Lint(
    .duplicateTitle, "duplicate-title", .scores,
    summary: "two lines of a score with the same title",
    meaning:
      "Two lines or tables of one score have the same title, so the reasons of a decision cannot be told apart.",
    rationale: """
      The title is what sales reads beside the points. If it stands there twice, or for two different conditions, nobody \
      can say why this lead got them; and a test that names it does not say which line it means.
      """,
    avoid: [
      LintExample(
        """
        score fit "Do we serve them?" {
          +20 "good market"  when country in "DE", "AT", "CH"
          ↓+10 "good market"  when country in "FR", "NL"
        }
        """),
      LintExample(
        """
        score fit {
          group "a" { +5 "size" when employees > 9 }
          group "b" { ↓bands employees "size" { below 10 +0, 10 and up +5 } }
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        score fit "Do we serve them?" {
          +20 "home market"         when country in "DE", "AT", "CH"
          +10 "neighbouring market" when country in "FR", "NL"
        }
        """),
      LintExample(
        """
        score fit  { +5 "size" when employees > 9, +5 "Size" when employees > 99 }
        score need { +5 "size" when employees > 9, group "size" highest { +5 "more" when budget > 9 } }
        """),
    ],
    checks: [
      .score { id, facts, findings in
        let score = facts.program.scores[id]
        guard case .entries(let entries, _) = score.body else { return }
        var first: [String: SourceRange] = [:]
        for (title, range) in entries.withInner.compactMap(\.listed) {
          guard let other = first[title] else {
            first[title] = range
            continue
          }
          findings.add(
            "score '\(score.name)' has two lines called \"\(title)\"", at: range,
            related: [RelatedPlace(other, "the other one is here")],
            help: ["give one of them a title that says what it is for"])
        }
      }
    ])
}

extension ScoreEntry {
  /// The title under which points are listed.
  fileprivate var listed: (title: String, range: SourceRange)? {
    switch self {
    case .points(let line): (line.title, line.range)
    case .bands(let bands): (bands.title, bands.range)
    case .options(let options): (options.title, options.range)
    case .group: nil
    }
  }
}
