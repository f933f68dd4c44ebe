package import AccordMetrics
import AccordValues

/// What came of the cases that a line of a score paid for, and of the others.
package struct LineLift: Sendable {
  package let line: ScoreLines.Line
  package let difference: ShareDifference
  /// The cases for which it could not be decided; they are on neither side.
  package let undecided: Int
  package let byItself: Verdict
  package let besideOthers: Worth
  /// How many points more it is worth beside the others, and one standard deviation of that; nil where that was not asked.
  package let correction: (points: Double, deviation: Double)?

  /// What the shares of both sides say of the points.
  package enum Verdict: String, Sendable {
    case asAgreed = "as agreed"
    case otherWay = "the other way"
    case more
    case fewer
    case notToldApart = "not told apart"
    case tooFew = "too few"
  }

  /// What is left of that when the other lines are held as they are.
  package enum Worth: String, Sendable {
    case keep
    case more = "more points"
    case fewer = "fewer points"
    case notClear = "not clear"
    case notAsked = "not asked"
  }
}

/// The lines of a score and what each was worth.
package struct ScoreLift: Sendable {
  package let lines: ScoreLines
  package let rows: [LineLift]
  /// The cases whose decisions show the reasons of the score.
  package let cases: Share
  /// The cases whose decisions show the score without its reasons, or not at all.
  package let withoutReasons: Int
  /// The cases of days on which the score was declared otherwise.
  package let notInForce: Int
  /// Whether leads have become cases, or are answered, by way of this score, so that those it rated low are not among them.
  package let isChosenByScore: Bool
  /// Whether the score as a whole tells who is counted, without which no line can be weighed beside the others.
  package let isFitted: Bool
  /// The bands, options and groups of which at most one line pays, each with what came of all others of it.
  package let choices: [Choice]

  /// Alternatives, the one with most points first.
  package struct Choice: Sendable {
    package let title: String
    package let rows: [LineLift]
    /// The cases of none of them; those that could not be decided are not among them.
    package let none: Share
  }

  /// - Parameter place: of the score, among those of the study.
  init(_ lines: ScoreLines, _ cases: [StudiedCase], place: Int, isChosenByScore: Bool) {
    self.lines = lines
    self.isChosenByScore = isChosenByScore
    let told = cases.compactMap {
      found -> (score: StudiedScore, paid: [Int], undecided: [Int], isCounted: Bool)? in
      guard let score = found.scores[place], let reasons = score.lines else { return nil }
      return (score, reasons.paid, reasons.undecided, found.isCounted)
    }
    notInForce = cases.count { !$0.inForce[place] }
    withoutReasons = cases.count - told.count - notInForce
    let all = Share(told.count { $0.isCounted }, of: told.count)
    self.cases = all
    let count = lines.lines.count
    var paid = Array(repeating: 0, count: count)
    var paidCounted = paid
    var undecided = paid
    var undecidedCounted = paid
    for row in told {
      for line in row.paid {
        paid[line] += 1
        if row.isCounted { paidCounted[line] += 1 }
      }
      for line in row.undecided {
        undecided[line] += 1
        if row.isCounted { undecidedCounted[line] += 1 }
      }
    }
    let differences = (0..<count).map { line in
      ShareDifference(
        with: Share(paidCounted[line], of: paid[line]),
        without: Share(
          all.counted - paidCounted[line] - undecidedCounted[line],
          of: all.of - paid[line] - undecided[line]))
    }
    // Lines whose points are no one number are part of the score, and nothing that could be paid more.
    let fitted = lines.lines.indices.filter { lines.lines[$0].points != nil }
    let column = Dictionary(uniqueKeysWithValues: fitted.enumerated().map { ($0.element, $0.offset) })
    let found =
      all.isTold && !fitted.isEmpty
      ? PointsFit(
        told.map { row in
          PointsFit.Row(
            score: row.score.points.approximate, lines: row.paid.compactMap { column[$0] }.sorted(),
            isCounted: row.isCounted)
        }, lines: fitted.count) : nil
    let fit = found.flatMap { $0.isSure ? $0 : nil }
    isFitted = fit != nil || fitted.isEmpty || !all.isTold
    rows = lines.lines.indices.map { line in
      LineLift(
        lines.lines[line], differences[line], undecided: undecided[line], among: count,
        correction: column[line].flatMap { fit?.corrections[$0] }, isChosenByScore: isChosenByScore)
    }
    let rows = rows
    choices = lines.choices.enumerated().compactMap { choice, title in
      let members = lines.lines.indices.filter { lines.lines[$0].choice == choice }
      guard members.count > 1 else { return nil }
      let others = told.filter { row in
        !members.contains { row.paid.contains($0) || row.undecided.contains($0) }
      }
      let ordered = members.sorted { one, other in
        let (left, right) = (lines.lines[one].points ?? .zero, lines.lines[other].points ?? .zero)
        return left == right ? one < other : left > right
      }
      return Choice(
        title: title, rows: ordered.map { rows[$0] },
        none: Share(others.count { $0.isCounted }, of: others.count))
    }
  }
}

extension LineLift {
  fileprivate init(
    _ line: ScoreLines.Line, _ difference: ShareDifference, undecided: Int, among count: Int,
    correction: (points: Double, deviation: Double)?, isChosenByScore: Bool
  ) {
    self.line = line
    self.difference = difference
    self.undecided = undecided
    self.correction = correction
    guard difference.isTold else {
      (byItself, besideOthers) = (.tooFew, .notAsked)
      return
    }
    let moved = correction.map { abs($0.points) > 2 * $0.deviation ? ($0.points > 0 ? 1 : -1) : 0 }
    let direction = difference.direction(among: count)
    var verdict: Verdict
    switch (direction, line.points.map { $0 > .zero }) {
    case (0, _): verdict = .notToldApart
    // Whether it pays or costs differs from lead to lead.
    case (let direction, nil): verdict = direction > 0 ? .more : .fewer
    case (let direction, let pays?): verdict = (direction > 0) == pays ? .asAgreed : .otherWay
    }
    // Among leads that the score has chosen, a line with many points stands beside fewer others: only what is left beside
    // the others may say that it points the wrong way.
    if isChosenByScore, direction != 0, verdict != .otherWay || moved != direction {
      verdict = direction > 0 ? .more : .fewer
    }
    byItself = verdict
    switch moved {
    case nil: besideOthers = .notAsked
    case .some(1): besideOthers = .more
    case .some(-1): besideOthers = .fewer
    default:
      let isAgainst = line.points.map { direction != 0 && (direction > 0) != ($0 > .zero) } ?? false
      besideOthers = isAgainst ? .notClear : .keep
    }
  }
}
