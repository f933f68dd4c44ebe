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
  /// Whether the cases are divided by lot, because no day lies between two parts that are large enough.
  package let isDividedByLot: Bool
  /// Of several cases that were judged, how the points as agreed do, and the suggested ones; nil where nothing was judged.
  package let asAgreed: Quality?
  package let suggested: Quality?
  package let changes: [Change]
  /// The lines that stay as they are, and those of which other points would not be all that changes.
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
    /// Too few cases to learn from or to judge by.
    case tooFew
    /// The score does not tell clearly who is counted, or tells all of it, so that nothing can be weighed in its points.
    case saysNothing
    /// No line pays points that would all count: they are computed, or a group or a limit decides how much of them does.
    case noLine
  }

  /// A line, and what it would pay.
  package struct Change: Sendable {
    /// The place of the line in the score.
    let place: Int
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
      guard let score = found.scores[place], let reasons = score.lines, let unlimited = score.unlimited else {
        return nil
      }
      return Told(
        points: unlimited.approximate, paid: reasons.paid, isCounted: found.isCounted, day: found.day,
        lot: found.lot)
    }
    let (early, late, byLot) = Self.divided(told)
    isDividedByLot = byLot
    learned = Share(early.count { $0.isCounted }, of: early.count)
    judged = Share(late.count { $0.isCounted }, of: late.count)
    let limits = (lines.limits.lower?.approximate, lines.limits.upper?.approximate)
    func limited(_ points: Double) -> Double {
      min(max(points, limits.0 ?? -.infinity), limits.1 ?? .infinity)
    }
    let fitted = lines.lines.indices.filter { lines.lines[$0].points != nil }
    let movable = lines.hasOtherLimits ? [] : fitted.filter { !lines.lines[$0].isLimited }
    untold = lines.lines.count - movable.count
    var found: (changes: [Change], outcome: Outcome) = ([], .tooFew)
    var qualities: (agreed: Quality?, suggested: Quality?) = (nil, nil)
    if movable.isEmpty {
      found.outcome = .noLine
    } else if Self.isEnough(learned), Self.isEnough(judged) {
      let column = Dictionary(uniqueKeysWithValues: fitted.enumerated().map { ($0.element, $0.offset) })
      let fit = PointsFit(
        early.map { row in
          PointsFit.Row(
            score: limited(row.points), lines: row.paid.compactMap { column[$0] }.sorted(),
            isCounted: row.isCounted)
        }, lines: fitted.count)
      if let fit, fit.isSure {
        found.changes = Self.changes(lines, movable, early) { column[$0].map { fit.corrections[$0] } }
        let moved = Dictionary(
          found.changes.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
        let shift = lines.lines.indices.map { line -> Double in
          guard let change = moved[line], let old = lines.lines[line].points else { return 0 }
          return change.points.approximate - old.approximate
        }
        qualities = (
          Quality(early, late) { limited($0.points) },
          Quality(early, late) { row in limited(row.paid.reduce(row.points) { $0 + shift[$1] }) }
        )
        found.outcome =
          found.changes.isEmpty
          ? .nothingToChange
          : Self.isBetter(qualities.suggested, than: qualities.agreed) ? .better : .noBetter
      } else {
        found.outcome = .saysNothing
      }
    }
    (changes, outcome) = found
    (asAgreed, suggested) = qualities
    kept = movable.count - changes.count
  }

  private static func isEnough(_ share: Share) -> Bool {
    share.of >= leastCases && share.counted >= leastCounted
  }

  private static func changes(
    _ lines: ScoreLines, _ movable: [Int], _ early: [Told],
    _ correction: (Int) -> (points: Double, deviation: Double)?
  ) -> [Change] {
    movable.compactMap { line -> Change? in
      guard let correction = correction(line), abs(correction.points) > 2 * correction.deviation else {
        return nil
      }
      let whole = Int(correction.points.rounded(.toNearestOrAwayFromZero))
      guard whole != 0, let points = lines.lines[line].points?.adding(Decimal(whole)) else { return nil }
      return Change(
        place: line, line: lines.lines[line], points: points, deviation: correction.deviation,
        cases: early.count { $0.paid.contains(line) })
    }
  }

  private static func isBetter(_ suggested: Quality?, than agreed: Quality?) -> Bool {
    guard let suggested, let agreed else { return false }
    return suggested.captured >= agreed.captured && suggested.misjudged < agreed.misjudged
  }

  /// A case whose decision shows the reasons of the score.
  fileprivate struct Told {
    let points: Double
    let paid: [Int]
    let isCounted: Bool
    let day: CalendarDate
    let lot: UInt64
  }

  /// About two thirds, and those that came after them: whole days, so that leads of one run are not on both sides. By lot where
  /// there is no day between two parts that are large enough.
  private static func divided(_ cases: [Told]) -> (early: [Told], late: [Told], byLot: Bool) {
    let ordered = cases.sorted { ($0.day, $0.lot) < ($1.day, $1.lot) }
    let wanted = ordered.count * 2 / 3
    let borders = ordered.indices.dropFirst().filter { place in
      ordered[place].day != ordered[place - 1].day
        && min(place, ordered.count - place) >= min(leastCases, ordered.count / 4)
    }
    if let cut = borders.min(by: { abs($0 - wanted) < abs($1 - wanted) }) {
      return (Array(ordered[..<cut]), Array(ordered[cut...]), false)
    }
    let drawn = cases.sorted { $0.lot < $1.lot }
    return (Array(drawn[..<wanted]), Array(drawn[wanted...]), true)
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
