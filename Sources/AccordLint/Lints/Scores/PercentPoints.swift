import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let percentPoints = Lint(
    .percentPoints, "percent-points", .scores,
    summary: "points written as a percentage",
    meaning: """
      The points of a line or a band are written with `%`. A percentage is a number like any other: `+10%` adds 0.1 points. \
      A score whose limits are written with `%` as well counts in shares, and there the lint is silent.
      """,
    rationale: """
      Ten points were meant, or a tenth of something. The line hardly pays anything, and the score looks as if it had \
      counted.
      """,
    avoid: [
      LintExample(
        """
        score fit "Do we serve them?" {
          from 0 to 100
          +40   "home market"  when country in "DE", "AT", "CH"
          ↓+10%  "referral"     when source = referral
        }
        """),
      LintExample(
        "score fit { group \"size\" { bands employees \"size\" { below 10 +0, 10 and up ↓+25% } }, ↓-5% \"owned\" when owner is known }"
      ),
      LintExample("score interest { ↓+2.5% \"pages\" each activity where kind = page_view }"),
    ],
    prefer: [
      LintExample(
        """
        score fit "Do we serve them?" {
          from 0 to 100
          +40               "home market"  when country in "DE", "AT", "CH"
          +(10% of budget)  "budget"       when source = referral
          +0.1              "tie"          when owner is known
        }
        """),
      LintExample(
        "score share { from 0% to 100%, +40% \"home market\" when country = \"DE\", +60% \"budget\" when budget >= 20k }"
      ),
    ],
    checks: [
      .declaration { declaration, _, findings in
        guard case .score(let score) = declaration.kind, case .entries(let entries) = score.body,
          !entries.contains(where: \.isLimitInShares)
        else { return }
        for points in entries.withInner.flatMap(\.writtenPoints) {
          guard let number = NumberLiteral(points.amount), number.text.hasSuffix("%"),
            let value = number.value
          else {
            continue
          }
          let sign = points.isNegative ? "-" : "+"
          findings.add(
            "\(sign)\(number.text) gives \(sign)\(value) points: a percentage is a number like any other",
            at: points.range,
            help: [
              "write \(sign)\(number.text.dropLast()) for points, or \(sign)(\(number.text) of …) for a part of something"
            ])
        }
      }
    ])
}

private struct WrittenPoints {
  let isNegative: Bool
  let amount: ExpressionSyntax
  let range: SourceRange
}

extension WrittenPoints {
  /// The sign stands directly before the number.
  fileprivate init(_ points: PointsAmount) {
    let amount = points.amount.range
    let range = SourceRange(
      file: amount.file, bytes: max(0, amount.bytes.lowerBound - 1)..<amount.bytes.upperBound)
    self.init(isNegative: points.isNegative, amount: points.amount, range: range)
  }
}

extension ScoreEntrySyntax {
  /// The points as written, those in bands as well.
  fileprivate var writtenPoints: [WrittenPoints] {
    switch self {
    case .points(let line):
      [WrittenPoints(isNegative: line.isNegative, amount: line.amount, range: line.range)]
    case .bands(let bands):
      bands.bands.map { WrittenPoints($0.points) }
    case .options(let options):
      options.options.map { WrittenPoints($0.points) }
    case .group, .clamp, .decay, .countsSince: []
    }
  }

  /// Whether this limits the score to a share of one.
  fileprivate var isLimitInShares: Bool {
    guard case .clamp(let clamp) = self else { return false }
    return [clamp.lower, clamp.upper].contains { edge in
      edge.flatMap { NumberLiteral($0) }?.text.hasSuffix("%") ?? false
    }
  }
}
