import AccordSource
import AccordSyntax

extension Lint {
  static let groupOfOne = Lint(
    .groupOfOne, "group-of-one", .scores,
    summary: "a group with a single line",
    meaning: """
      A group holds one line and says nothing else: no limit, no decay, nothing it counts from. It gives what the line \
      gives.
      """,
    rationale: """
      A group says that lines belong together: that only the best counts, or that they share a limit. Of one line it \
      says nothing; probably the others were taken out or are still to come.
      """,
    avoid: [
      LintExample(
        """
        score fit "Do we serve them?" {
          +20 "home market"  when country in "DE", "AT", "CH"
          ↓group "position" highest {
            +25 "sits on the board"  when job_title contains "CEO"
          }
        }
        """),
      LintExample(
        """
        score fit {
          ↓group "all" { group "two" at most 5 { ↓group "one" first { bands employees "size" { 5 and up +9 } } } }
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        score fit "Do we serve them?" {
          +20 "home market"  when country in "DE", "AT", "CH"
          group "position" highest {
            +25 "sits on the board"   when job_title contains "CEO"
            +15 "leads a department"  when job_title contains "Head of"
          }
        }
        """),
      LintExample(
        """
        score interest {
          group "mail" at most 5 { +1 "pages" each activity where kind = page_view }
          group "old"  { fades 50% every 30 days, +1 "webinars" each activity where kind = webinar }
          group "demo" { at most 3 points when customer, +1 "demo" each activity where kind = demo_request }
        }
        """),
    ],
    checks: [
      .declaration { declaration, _, findings in
        guard case .score(let score) = declaration.kind, case .entries(let entries) = score.body else {
          return
        }
        for case .group(let group) in entries.withInner { judge(group, &findings) }
      }
    ])

  private static func judge(_ group: GroupSyntax, _ findings: inout Findings) {
    guard group.clamp == nil, group.entries.count == 1, let only = group.entries.first?.title else { return }
    findings.add(
      "group \"\(group.title.value)\" holds nothing but \"\(only)\"", at: group.range,
      help: ["write \"\(only)\" without the group, or add the lines that belong to it"])
  }
}

extension ScoreEntrySyntax {
  /// The title of what gives points.
  fileprivate var title: String? {
    switch self {
    case .points(let points): points.title.value
    case .bands(let bands): bands.title.value
    case .options(let options): options.title.value
    case .group(let group): group.title.value
    case .clamp, .decay, .countsSince: nil
    }
  }
}
