package import AccordMetrics
import AccordSemantics
package import AccordValues

/// Other points for the lines of a score: learned on the earlier cases of a record, and judged on the later ones, which they have
/// not seen.
package struct SuggestedPoints: Sendable {
  package let score: String
  /// The cases on which they were learned, and those on which they are judged.
  package let learned: Share
  package let judged: Share
  /// Whether the cases are divided by lot, because all of them began on one day.
  package let isDividedByLot: Bool
  /// Of several cases that were judged, how the points as agreed do, and the suggested ones; nil where nothing was judged.
  package let asAgreed: Quality?
  package let suggested: Quality?
  package let changes: [Change]
  /// The lines that stay as they are, and those that pay no one number of points.
  package let kept: Int
  package let untold: Int
  package let outcome: Outcome

  /// What came of it.
  package enum Outcome: Sendable {
    case better
    /// On cases that were not seen the suggested points do no better.
    case noBetter
    /// No line is off by more than chance makes likely.
    case nothingToChange
    /// Too few cases to learn from or to judge by, or a score that tells nothing.
    case tooFew
  }

  /// A line, and what it would pay.
  package struct Change: Sendable {
    package let line: ScoreLines.Line
    package let points: Decimal
    /// So many points it may be off either way, in two cases of three.
    package let deviation: Double
    /// How many cases it paid for.
    package let cases: Int
  }

  /// How well points tell who is counted.
  package struct Quality: Sendable {
    /// Of those that are counted, how many are among the first fifth by points.
    package let captured: Double
    /// Brier's score (1950): the mean square of how far what was foretold is from what came.
    package let misjudged: Double
    /// See `Ranking.order`.
    package let order: Double
  }

  /// Fewer cases in either part say nothing.
  private static let leastCases = 100
  private static let leastCounted = 10

  /// - Parameter place: of the score, among those of the study.
  init(_ lines: ScoreLines, _ cases: [StudiedCase], place: Int) {
    score = lines.score
    let told = cases.compactMap { found -> Told? in
      guard let score = found.scores[place], let reasons = score.lines else { return nil }
      return Told(
        points: score.points.approximate, paid: reasons.paid, isCounted: found.isCounted, day: found.day,
        lot: found.lot)
    }
    isDividedByLot = Set(told.map(\.day)).count < 2
    let (early, late) = Self.divided(told, byLot: isDividedByLot)
    learned = Share(early.count { $0.isCounted }, of: early.count)
    judged = Share(late.count { $0.isCounted }, of: late.count)
    let fitted = lines.lines.indices.filter { lines.lines[$0].points != nil }
    untold = lines.lines.count - fitted.count
    let column = Dictionary(uniqueKeysWithValues: fitted.enumerated().map { ($0.element, $0.offset) })
    let rows = early.map { row in
      PointsFit.Row(
        score: row.points, lines: row.paid.compactMap { column[$0] }.sorted(), isCounted: row.isCounted)
    }
    func isEnough(_ share: Share) -> Bool {
      share.of >= Self.leastCases && share.counted >= Self.leastCounted
    }
    guard isEnough(learned), isEnough(judged), let fit = PointsFit(rows, lines: fitted.count), fit.isSure
    else {
      (asAgreed, suggested, changes, kept, outcome) = (nil, nil, [], fitted.count, .tooFew)
      return
    }
    let changes = fitted.compactMap { line -> Change? in
      guard let correction = column[line].map({ fit.corrections[$0] }) else { return nil }
      let whole = Int(correction.points.rounded(.toNearestOrAwayFromZero))
      guard abs(correction.points) > 2 * correction.deviation, whole != 0,
        let points = lines.lines[line].points?.adding(Decimal(whole))
      else { return nil }
      return Change(
        line: lines.lines[line], points: points, deviation: correction.deviation,
        cases: early.count { $0.paid.contains(line) })
    }
    kept = fitted.count - changes.count
    let moved = Dictionary(
      zip(changes.map(\.line.key), changes), uniquingKeysWith: { first, _ in first })
    let shift = lines.lines.map { line -> Double in
      guard let change = moved[line.key], let old = line.points else { return 0 }
      return change.points.approximate - old.approximate
    }
    asAgreed = Quality(early, late) { $0.points }
    suggested = Quality(early, late) { row in row.paid.reduce(row.points) { $0 + shift[$1] } }
    guard !changes.isEmpty else {
      (self.changes, outcome) = ([], .nothingToChange)
      return
    }
    self.changes = changes
    outcome =
      if let asAgreed, let suggested, suggested.captured >= asAgreed.captured,
        suggested.misjudged < asAgreed.misjudged
      {
        .better
      } else {
        .noBetter
      }
  }

  /// A case whose decision shows the reasons of the score.
  fileprivate struct Told {
    let points: Double
    let paid: [Int]
    let isCounted: Bool
    let day: CalendarDate
    let lot: UInt64
  }

  /// Two thirds, and the third that came after them; whole days, so that leads of one run are not on both sides.
  private static func divided(_ cases: [Told], byLot: Bool) -> (early: [Told], late: [Told]) {
    let ordered = cases.sorted { one, other in
      byLot || one.day == other.day ? one.lot < other.lot : one.day < other.day
    }
    var cut = ordered.count * 2 / 3
    while !byLot, cut < ordered.count, cut > 0, ordered[cut].day == ordered[cut - 1].day { cut += 1 }
    return (Array(ordered[..<cut]), Array(ordered[cut...]))
  }
}

extension SuggestedPoints.Quality {
  /// Nil where the points say nothing, or where all cases are alike.
  fileprivate init?(
    _ early: [SuggestedPoints.Told], _ late: [SuggestedPoints.Told],
    points: (SuggestedPoints.Told) -> Double
  ) {
    let rows = early.map { PointsFit.Row(score: points($0), lines: [], isCounted: $0.isCounted) }
    let judged = late.map { (points: points($0), isCounted: $0.isCounted) }
    let ranking = Ranking(judged)
    guard let foretold = PointsFit.chances(rows, for: judged.map(\.points)), let order = ranking.order else {
      return nil
    }
    self.order = order
    captured = ranking.counted(amongFirst: judged.count / 5)
    let squares = zip(foretold, judged).reduce(0.0) { sum, pair in
      let error = pair.0 - (pair.1.isCounted ? 1 : 0)
      return sum + error * error
    }
    misjudged = squares / Double(judged.count)
  }
}
