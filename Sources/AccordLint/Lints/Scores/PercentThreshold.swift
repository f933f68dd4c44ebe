import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let percentThreshold = Lint(
    .percentThreshold, "percent-threshold", .scores,
    summary: "a score of whole points compared with a percentage",
    meaning: """
      A score whose lines all give whole points is compared with a number between 0 and 1, such as `60%`. A percentage \
      is a number like any other: 60% is 0.6, and every lead with a point is above it.
      """,
    rationale: """
      The threshold was meant as sixty of a hundred points and lets nearly everybody through, or keeps out only those \
      without any point.
      """,
    avoid: [
      LintExample(
        """
        score fit "Do we serve them?" {
          from 0 to 100
          +40 "home market"  when country in "DE", "AT", "CH"
          +60 "budget"       when budget >= 20k
        }

        define qualified "Worth a call" when ↓fit >= 60%
        """),
      LintExample(
        """
        score fit { +40 "home market" when country = "DE", bands employees "size" { 10 and up +20, otherwise +0 } }
        define small when ↓0.5 > fit or ↓fit between 20% and 60
        """),
      LintExample(
        """
        score fit { +40 "home market" when country = "DE", +60 "budget" when budget >= 20k }
        grade letter of fit { A from ↓80%, B from ↓50%, C otherwise }
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

        define qualified "Worth a call" when fit >= 60
        """),
      LintExample(
        """
        score share  { +0.4 "home market" when country = "DE", +0.6 "budget" when budget >= 20k }
        score faded  { fades 50% every 30 days, +1 "pages" each activity where kind = page_view }
        score half = 50% of share
        define qualified when share >= 60% and faded > 10% and half > 0.2 and employees > 50% * 7
        """),
      LintExample(
        """
        score fit { +1 "home market" when country = "DE" }
        define qualified when fit > 0 and fit >= 1 and fit >= 0.5
        """),
    ],
    checks: [
      .expression { expression, facts, findings in
        switch expression.kind {
        case .comparison(_, let left, let right, _):
          judge(expression, left, [right], facts, &findings)
          judge(expression, right, [left], facts, &findings)
        case .between(let value, let lower, let upper):
          judge(expression, value, [lower, upper], facts, &findings)
        default: return
        }
      },
      .grade { grade, facts, findings in
        let score = facts.program.scores[grade.score]
        guard grade.steps.contains(where: { $0.from > 0 && $0.from < 1 }), score.countsWholePoints,
          exceedsOne(facts.bounds(of: grade.score)), let syntax = facts.gradesAsWritten[grade.range]
        else { return }
        for entry in syntax.entries {
          guard let from = entry.from, let threshold = NumberLiteral(from), threshold.isShare else {
            continue
          }
          findings.add(
            "'\(entry.label.text)' begins at \(threshold.text), and score '\(score.name)' counts whole points",
            at: from.range,
            help: ["write the points that are meant: \(threshold.outOfHundred) if they are out of a hundred"])
        }
      },
    ])

  private static func judge(
    _ comparison: Expression, _ value: Expression, _ limits: [Expression], _ facts: ProgramFacts,
    _ findings: inout Findings
  ) {
    guard case .score(let id) = value.kind else { return }
    for limit in limits {
      guard case .constant(.number(let number)) = limit.kind, number > 0, number < 1,
        facts.program.scores[id].countsWholePoints, exceedsOne(facts.bounds(of: id))
      else { continue }
      let name = facts.program.scores[id].name
      let written = facts.text(limit.range)
      let points = number.multiplied(by: 100) ?? number
      findings.add(
        written == "\(number)"
          ? "score '\(name)' counts whole points, and \(written) is less than one"
          : "score '\(name)' counts whole points, and \(written) is \(number), less than one",
        at: comparison.range,
        help: ["write the points that are meant: \(points) if they are out of a hundred"])
    }
  }

  /// Whether a score can reach more than a point; then a part of one is no threshold.
  private static func exceedsOne(_ bounds: Bounds) -> Bool { bounds.upper.map { $0 > 1 } ?? true }
}

extension NumberLiteral {
  /// Whether the number lies strictly between 0 and 1.
  fileprivate var isShare: Bool { value.map { $0 > 0 && $0 < 1 } ?? false }

  fileprivate var outOfHundred: String { value?.multiplied(by: 100).map { "\($0)" } ?? text }
}

extension Score {
  /// Whether all its points are written as whole numbers and do not fade.
  fileprivate var countsWholePoints: Bool {
    guard case .entries(let entries) = body else { return false }
    return !entries.isEmpty && entries.withInner.allSatisfy(\.countsWholePoints)
      && clamps.allSatisfy(\.isWhole)
  }
}

extension ScoreEntry {
  fileprivate var countsWholePoints: Bool {
    switch self {
    case .points(let line):
      guard let points = line.fixedPoints, points.isWhole else { return false }
      switch line.source {
      case .always, .when: return true
      case .each(let each): return each.decay == nil && each.maximumPoints?.isWhole ?? true
      case .silence(let silence): return silence.maximumPoints?.isWhole ?? true
      }
    case .bands(let bands):
      return bands.bands.allSatisfy(\.points.isWhole) && bands.missing?.isWhole ?? true
        && bands.otherwise?.isWhole ?? true
    case .options(let options): return options.allPoints.allSatisfy(\.isWhole)
    case .group(let group):
      return group.clamps.allSatisfy(\.isWhole)
    }
  }
}

extension Clamp {
  fileprivate var isWhole: Bool { lower?.isWhole ?? true && upper?.isWhole ?? true }
}
