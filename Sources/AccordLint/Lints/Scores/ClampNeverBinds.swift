import AccordFacts
import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let clampNeverBinds = Lint(
    .clampNeverBinds, "clamp-never-binds", .scores,
    summary: "a limit that the points never reach",
    meaning: """
      A score or a group ends above the most points that its lines can give together, or begins below the least. The \
      finding names what can be reached. A limit that is exactly what can be reached is fine: it says the range.
      """,
    rationale: """
      Whoever reads *from 0 to 100* takes 70 for a good lead; if no lead can have more than 85, it is a very good one. \
      Often a line was taken out and the range was forgotten.
      """,
    avoid: [
      LintExample(
        """
        score fit "Do we serve them?" {
          ↓from 0 to 100
          +40 "home market"  when country in "DE", "AT", "CH"
          +25 "budget"       when budget >= 20k
          bands employees "company size" {
            below 50      +0
            50 and up     +20
          }
        }
        """),
      LintExample(
        "score fit { ↓from -50 to 20, +20 \"home market\" when country = \"DE\", -10 \"no budget\" when budget = 0 }"
      ),
      LintExample(
        """
        score interest {
          group "mail" ↓at most 20 points { +5 "webinars" each activity where kind = webinar, at most 3 }
        }
        """),
      LintExample(
        "score fit { ↓at most 50 when customer, +20 \"home market\" when country = \"DE\", +10 \"size\" when employees > 9 }"
      ),
      LintExample(
        """
        score fit {
          group "position" highest ↓from 0 to 25 { +20 "board" when job_title = "CEO", +10 "lead" when job_title = "VP" }
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        score fit "Do we serve them?" {
          from 0 to 85
          +40 "home market"  when country in "DE", "AT", "CH"
          +25 "budget"       when budget >= 20k
          bands employees "company size" {
            below 50      +0
            50 and up     +20
          }
        }
        """),
      LintExample("score interest { from 0 to 100, +5 \"webinars\" each activity where kind = webinar }"),
      LintExample("score fit { from 0 to 100, +(employees / 10) \"size\" when employees is known }"),
      LintExample(
        "score fit { from 0 to 30, +20 \"home market\" when country = \"DE\", bands employees \"size\" { 5 and up +10 } }"
      ),
      LintExample("score quiet { at least -30, -10 \"gone quiet\" for every 30 days without activity }"),
    ],
    checks: [
      .score { id, facts, findings in
        let score = facts.program.scores[id]
        if case .entries(let entries) = score.body, entries.isEmpty { return }
        judge(
          score.clamps, facts.scoreBounds.unlimited[id.index], of: "score '\(score.name)'", facts, &findings)
      },
      .entry { entry, facts, findings in
        guard case .group(let group) = entry, !group.clamps.isEmpty, !group.entries.isEmpty else { return }
        let bounds = facts.scoreBounds.bounds(of: group.entries, group.mode, under: group.clamps)
        judge(group.clamps, bounds, of: "group \"\(group.title)\"", facts, &findings)
      },
    ])

  private static func judge(
    _ clamps: [Clamp], _ bounds: Bounds, of what: String, _ facts: ProgramFacts, _ findings: inout Findings
  ) {
    var bounds = bounds
    for clamp in clamps {
      if let cap = clamp.upper, let most = bounds.upper, most < cap {
        findings.add(
          "\(what) reaches at most \(most), so its upper limit of \(cap) never holds", at: clamp.range,
          help: ["let the limit end at \(most), or add the lines that are to bring the rest"])
      }
      if let floor = clamp.lower, let least = bounds.lower, least > floor {
        findings.add(
          "\(what) never falls below \(least), so its lower limit of \(floor) never holds", at: clamp.range,
          help: ["let the limit begin at \(least), or add the lines that are to take points away"])
      }
      bounds = facts.scoreBounds.limit(bounds, [clamp])
    }
  }
}
