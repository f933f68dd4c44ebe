import AccordFacts
import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let lineNeverPays = Lint(
    .lineNeverPays, "line-never-pays", .scores,
    summary: "a line of points that never pays",
    meaning: """
      No lead can meet the condition of the line; or, in a group in which only one line counts, another line counts \
      whenever this one applies.
      """,
    rationale: """
      Somebody meant leads to get these points, and none does. The line still stands in the agreement, and both teams \
      believe that it is at work.
      """,
    avoid: [
      LintExample(
        """
        score fit "Do we serve them?" {
          group "headcount" first {
            +10 "ten and more"    when employees >= 10
            ↓+20 "fifty and more"  when employees >= 50
          }
        }
        """),
      LintExample(
        """
        score fit "Do we serve them?" {
          group "headcount" highest {
            +20 "ten and more"    when employees >= 10
            ↓+5  "fifty and more"  when employees >= 50
          }
        }
        """),
      LintExample(
        """
        score fit "Do we serve them?" {
          ↓+5 "a lead without a name" when id is missing
          +10 "ten and more"  when employees >= 10
        }
        """),
      LintExample(
        """
        let sized = employees >= 10 or employees < 50
        score fit "Do we serve them?" {
          ↓+5 "neither small nor large" when not (employees >= 10 or employees < 50)
          +10 "of some size"  when sized
        }
        """),
    ],
    prefer: [
      LintExample(
        "score fit { group \"g\" highest { +10 \"new\" when consent, fades 50% every 30 days from created_at, +3 \"agreed\" when consent } }"
      ),
      LintExample(
        """
        score fit "Do we serve them?" {
          group "headcount" first {
            +20 "fifty and more"  when employees >= 50
            +10 "ten and more"    when employees >= 10
          }
        }
        """),
      LintExample(
        """
        score fit "Do we serve them?" {
          group "headcount" highest {
            +20 "fifty and more"  when employees >= 50
            +10 "ten and more"    when employees >= 10
            +30 "a hundred"       when employees = 100 and country = "DE"
          }
          +5 "we do not know how large" when employees is missing
        }
        """),
      LintExample(
        """
        score fit "Do we serve them?" {
          group "headcount" first {
            +10 "ten and more"    when employees >= 10 and country = "DE"
            +20 "fifty and more"  when employees >= 50
          }
        }
        """),
    ],
    checks: [
      .entry { entry, facts, findings in
        switch entry {
        case .points(let points): checkAlone(points, facts, &findings)
        case .group(let group): checkGroup(group, facts, &findings)
        case .bands, .options: break
        }
      }
    ])
}

private func checkAlone(_ points: ScoreEntry.Points, _ facts: ProgramFacts, _ findings: inout Findings) {
  let condition: Expression?
  switch points.source {
  case .when(let written): condition = written
  case .each(let each): condition = each.items.condition
  case .always, .silence: condition = nil
  }
  guard let condition, !condition.isConstant, facts.conditions.neverYes(condition),
    !facts.isDecidedInside(condition)
  else { return }
  findings.add(
    "\"\(points.title)\" never pays: no lead can meet its condition", at: points.range,
    related: [RelatedPlace(condition.range, "this is never yes")],
    help: ["correct the condition, or remove the line"])
}

/// The most lines that are compared with one another.
private let mostLines = 300

/// Lines of a group that are never the one that counts.
private func checkGroup(_ group: ScoreEntry.Group, _ facts: ProgramFacts, _ findings: inout Findings) {
  guard group.mode != .sum else { return }
  guard group.entries.count <= mostLines else { return facts.conditions.leaveOpen(group.range) }
  let lines = group.entries.compactMap { PointsLine($0) }
  for (index, line) in lines.enumerated() where !facts.conditions.neverYes(line.condition) {
    let stronger: [PointsLine] =
      switch group.mode {
      case .sum: []
      case .first: Array(lines[..<index])
      // Of equals the first counts, and then both pay the same.
      case .highest: lines.filter { $0.amount > line.amount }
      case .lowest: lines.filter { $0.amount < line.amount }
      }
    let other = stronger.first {
      facts.canTouch([$0.condition, line.condition]) && facts.conditions.implies(line.condition, $0.condition)
    }
    guard let other else { continue }
    let word =
      group.mode == .first ? "comes first and" : "pays \(group.mode == .highest ? "more" : "less") and"
    findings.add(
      "\"\(line.points.title)\" never pays: whenever it applies, \"\(other.points.title)\" applies as well, "
        + "\(word) counts",
      at: line.points.range,
      related: [RelatedPlace(other.points.range, "this line counts instead")],
      help: [
        group.mode == .first
          ? "put the narrower line before the wider one"
          : "give the narrower line the points that make it count, or remove it"
      ])
  }
}

/// A line with fixed points and a condition.
private struct PointsLine {
  let points: ScoreEntry.Points
  let condition: Expression
  let amount: Decimal

  init?(_ entry: ScoreEntry) {
    guard case .points(let points) = entry, case .when(let condition) = points.source,
      let amount = points.fixedPoints
    else { return nil }
    self.points = points
    self.condition = condition
    self.amount = amount
  }
}
