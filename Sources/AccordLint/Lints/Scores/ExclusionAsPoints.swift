import AccordFacts
import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let exclusionAsPoints = Lint(
    .exclusionAsPoints, "exclusion-as-points", .scores,
    summary: "points taken away where leads are to be kept out",
    meaning: """
      A single line about what a lead is takes away at least half of all the points that the score can reach. That is \
      how people keep competitors, students or private mailboxes out, and it does not: other points outweigh it, or it \
      holds for this score only. Where definitions and the route ask for points that no such lead is seen to reach, the \
      line does what it is for. Lines about what a lead did, and scores made of negatives only, are not meant.
      """,
    rationale: """
      A competitor who reads every page is a better lead by points than a customer who reads none. *Never when* says \
      it in one place, and nothing can outweigh it.
      """,
    avoid: [
      LintExample(
        """
        score fit "Do we serve them?" {
          from 0 to 100
          +40 "home market"  when country in "DE", "AT", "CH"
          +60 "budget"       when budget >= 20k
          ↓-50 "competitor"   when email ends with "@rival.example"
        }
        """),
      LintExample(
        """
        score fit {
          +20 "home market" when country = "DE"
          +10 "size"        when employees > 9
          ↓-1000 "customer"  when customer
        }
        """),
      LintExample(
        """
        score fit {
          from 0 to 50
          +40 "home market" when country = "DE"
          +40 "size"        when employees > 9
          +10 "post"        when company is known
          +10 "called"      when owner is known
          group "against" { ↓-25 "student" when job_title contains "student" }
        }
        """),
      LintExample(
        """
        score fit {
          from 0 to 100
          +60 "home market"    when country = "DE"
          +(min(budget / 1000, 90)) "budget"
          ↓-60 "competitor"     when email ends with "@rival.example"
        }
        define wanted when fit >= 70
        """),
    ],
    prefer: [
      LintExample(
        """
        score fit "Do we serve them?" {
          from 0 to 100
          +40 "home market"  when country in "DE", "AT", "CH"
          +60 "budget"       when budget >= 20k
        }

        define qualified "Worth a call" {
          never  when email ends with "@rival.example"
          when   fit >= 50
        }
        """),
      LintExample(
        """
        score fit {
          +20 "home market" when country = "DE"
          +10 "size"        when employees > 9
          -14 "mailbox"     when email ends with "@gmx.de"
        }
        """),
      LintExample(
        """
        score fit {
          from 0 to 100
          +40 "home market" when country = "DE"
          +60 "size"        when employees > 9
          -50 "competitor"  when email ends with "@rival.example"
        }
        define wanted when fit >= 60
        """),
      LintExample(
        """
        score role {
          from 0 to 50
          +30 "decides"        when job_title contains "CEO"
          +20 "leads"          when job_title contains "Head of"
          -50 "still learning" when job_title contains "student"
        }
        """),
      LintExample(
        """
        score against  { -50 "customer" when customer, -20 "mailbox" when email ends with "@gmx.de" }
        score interest {
          +10 "pages"  each activity where kind = page_view
          -50 "mailbox" when email ends with "@gmx.de"
        }
        """),
      LintExample(
        """
        score interest {
          +20 "pages"   each activity where kind = page_view, at most 1
          +20 "demo"    each activity where kind = demo_request, at most 1
          -30 "quiet"   when no activity within 30 days
          -30 "unknown" when country is missing
          -30 "old"     when created_at older than 90 days
        }
        """),
    ],
    checks: [
      .score { id, facts, findings in
        guard case .entries(let entries) = facts.program.scores[id].body,
          let before = facts.scoreBounds.unlimited[id.index].upper, let most = facts.bounds(of: id).upper,
          most > 0
        else { return }
        let clamps = facts.program.scores[id].clamps
        let lines = entries.flatMap(\.addedUp)
        guard let half = most.divided(by: 2)?.negated, lines.contains(where: { $0.isExclusion(atMost: half) })
        else { return }
        let asked = facts.pointsAsked(of: id).first
        let name = facts.program.scores[id].name
        let hasFloor = clamps.contains { $0.condition == nil && $0.lower.map { $0 >= 0 } ?? false }
        // Without what takes points away, so none of it stands in the way.
        let gain = facts.certainGain(lines)
        for line in lines where line.isExclusion(atMost: half) {
          guard case .points(let points) = line, let amount = points.fixedPoints,
            case .when(let condition) = points.source, let left = before.adding(amount)
          else { continue }
          let message: String
          if let rest = gain.points.adding(amount), rest > 0 {
            let rest = facts.scoreBounds.limit(Bounds(rest), clamps).upper ?? rest
            if let asked, rest < asked.points { continue }
            message =
              "\(facts.points(amount.magnitude)) against \"\(points.title)\" can be outweighed, by "
              + "\(list(gain.titles)): such a lead can still have \(rest) of \(most) points"
              + (asked.map { ", and \($0.asker) asks for \($0.points)" } ?? "")
          } else if asked == nil, left <= 0, !hasFloor, lines.count > 2 {
            message =
              "\(facts.points(amount.magnitude)) against \"\(points.title)\" outweigh all others, in score '\(name)' only"
          } else {
            continue
          }
          findings.add(
            message, at: points.range,
            help: ["keep such leads out where leads are chosen: 'never when \(facts.text(condition.range))'"])
        }
      }
    ])

  /// Three titles at most, for a message.
  private static func list(_ titles: [String]) -> String {
    let quoted = titles.prefix(3).map { "\"\($0)\"" }
    if titles.count > 3 { return quoted.joined(separator: ", ") + " and others" }
    return quoted.listed()
  }
}

extension ScoreEntry {
  /// Whether this is a line of fixed points, `limit` or below, for what a lead is.
  fileprivate func isExclusion(atMost limit: Decimal) -> Bool {
    guard case .points(let line) = self, let amount = line.fixedPoints, amount <= limit,
      case .when(let condition) = line.source
    else { return false }
    var isAboutLead = true
    condition.walk { expression in
      switch expression.kind {
      case .aggregate, .quantified, .timeTest, .daysBetween, .now, .isKnown, .isTruth, .score, .grade:
        isAboutLead = false
      default: break
      }
    }
    return isAboutLead
  }
}
