import AccordSemantics
import AccordSource

extension Lint {
  static let duplicateTitle = Lint(
    .duplicateTitle, "duplicate-title", .scores,
    summary: "two lines of a score with the same title",
    meaning: """
      Two lines or tables of one score, or of one of its groups, have the same title, so the reasons of a decision cannot be \
      told apart. In different groups they can: a reason names its group.
      """,
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
          +5 "size" when employees > 9
          group "a" { +5 "size" when employees > 9, ↓bands employees "size" { below 10 +0, 10 and up +5 } }
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
      LintExample(
        """
        score fit {
          group "company" { +5 "size" when employees > 9 }
          group "deal"    { +5 "size" when budget > 10k }
        }
        """),
    ],
    checks: [
      .score { id, facts, findings in
        let score = facts.program.scores[id]
        guard case .entries(let entries) = score.body else { return }
        var first: [Name: SourceRange] = [:]
        judge(entries, in: nil, of: score, &first, &findings)
      }
    ])

  /// What a reason is told by.
  private struct Name: Hashable {
    let group: String?
    let title: String
  }

  private static func judge(
    _ entries: [ScoreEntry], in group: String?, of score: Score, _ first: inout [Name: SourceRange],
    _ findings: inout Findings
  ) {
    for entry in entries {
      if case .group(let inner) = entry {
        judge(inner.entries, in: inner.title, of: score, &first, &findings)
      }
      guard let (title, range) = entry.listed else { continue }
      let name = Name(group: group, title: title)
      guard let other = first[name] else {
        first[name] = range
        continue
      }
      let place = group.map { "group \"\($0)\" of score '\(score.name)'" } ?? "score '\(score.name)'"
      findings.add(
        "\(place) has two lines called \"\(title)\"", at: range,
        related: [RelatedPlace(other, "the other one is here")],
        help: ["give one of them a title that says what it is for"])
    }
  }
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
