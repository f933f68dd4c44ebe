package import AccordMetrics
import AccordSemantics
package import AccordValues

/// How many leads each threshold of a score would let in, and what came of them.
package struct Thresholds: Sendable {
  package let score: String
  /// From the lowest threshold to the highest.
  package let rows: [Row]
  /// The cases whose decisions show the score.
  package let cases: Share
  /// Those whose decisions do not.
  package let withoutScore: Int
  /// Those of days on which the score was declared otherwise.
  package let notInForce: Int
  /// The least number of points that three in four of the counted cases had; nil of too few.
  package let quarter: Decimal?

  /// A threshold.
  package struct Row: Sendable {
    package let from: Decimal
    /// Whether a lead needs more than that.
    package let isStrict: Bool
    /// The definitions that have it, each once.
    package let definitions: [Agreed]
    /// Whether it is the lowest one that lets in no more than can be worked.
    package let fitsWork: Bool
    package let share: Share
  }

  /// A threshold as rules have it.
  package struct Agreed: Hashable, Sendable {
    let from: Decimal
    let isStrict: Bool
    package let definition: String
    package let isDraft: Bool
    /// Whether the definition asks for less than that.
    package let isBelow: Bool
  }

  /// About so many thresholds are shown beside those that are agreed.
  private static let steps = 7

  /// Nil where no definition compares the score with a number.
  ///
  /// - Parameters:
  ///   - place: of the score, among those of the study.
  ///   - capacity: how many of the cases can be worked; nil where that is not asked.
  init?(_ score: String, _ agreed: [Agreed], _ cases: [StudiedCase], place: Int, capacity: Double?) {
    guard !agreed.isEmpty else { return nil }
    self.score = score
    let told = cases.compactMap { found in
      found.scores[place].map { (points: $0.points, isCounted: found.isCounted) }
    }.sorted { $0.points < $1.points }
    notInForce = cases.count { !$0.inForce[place] }
    withoutScore = cases.count - told.count - notInForce
    self.cases = Share(told.count { $0.isCounted }, of: told.count)
    let counted = told.filter(\.isCounted).map(\.points)
    quarter =
      counted.count >= Share.leastCases ? counted[counted.count - (3 * counted.count + 3) / 4] : nil
    var wanted = Set(agreed.map { Mark(from: $0.from, isStrict: $0.isStrict) })
    if let low = told.first?.points, let high = told.last?.points {
      for value in Self.round(from: low, to: high) { wanted.insert(Mark(from: value, isStrict: false)) }
    }
    let fitting = capacity.flatMap { Self.fitting($0, told.map(\.points)) }.map {
      Mark(from: $0, isStrict: false)
    }
    if let fitting { wanted.insert(fitting) }
    let all = wanted.sorted().map { mark in
      let taken = told.filter { mark.isStrict ? $0.points > mark.from : $0.points >= mark.from }
      return Row(
        from: mark.from, isStrict: mark.isStrict,
        definitions: agreed.filter { Mark(from: $0.from, isStrict: $0.isStrict) == mark },
        fitsWork: mark == fitting, share: Share(taken.count { $0.isCounted }, of: taken.count))
    }
    // Of round numbers that let in the same leads, the highest says it.
    rows = all.enumerated().filter { place, row in
      !row.definitions.isEmpty || row.fitsWork || place + 1 == all.count
        || all[place + 1].share.of != row.share.of
    }.map(\.element)
  }

  /// The lowest points from which on no more cases come than can be worked; nil when those of the highest are too many.
  private static func fitting(_ capacity: Double, _ points: [Decimal]) -> Decimal? {
    var found: Decimal?
    for place in points.indices.reversed() where place == 0 || points[place - 1] != points[place] {
      guard Double(points.count - place) <= capacity else { break }
      found = points[place]
    }
    return found
  }

  private struct Mark: Hashable, Comparable {
    let from: Decimal
    let isStrict: Bool

    static func < (left: Mark, right: Mark) -> Bool {
      left.from == right.from ? !left.isStrict && right.isStrict : left.from < right.from
    }
  }

  /// Round numbers in a stretch: multiples of 1, 2 or 5 times a power of ten.
  private static func round(from low: Decimal, to high: Decimal) -> [Decimal] {
    guard low < high else { return [low] }
    let width = high.approximate - low.approximate
    var step: Decimal = 1
    for next in ladder where width / next.approximate <= Double(steps) {
      step = next
      break
    }
    let first = Int((low.approximate / step.approximate).rounded(.up))
    let last = Int((high.approximate / step.approximate).rounded(.down))
    guard first <= last, last - first <= 4 * steps else { return [] }
    return (first...last).compactMap { Decimal($0).multiplied(by: step) }
  }

  private static let ladder: [Decimal] =
    ["0.01", "0.02", "0.05", "0.1", "0.2", "0.5"].compactMap {
      Decimal(Array($0.utf8))
    }
    + (0..<10).flatMap { power -> [Decimal] in
      let ten = (0..<power).reduce(1) { value, _ in value * 10 }
      return [1, 2, 5].map { Decimal($0 * ten) }
    }
}

extension Program {
  /// The thresholds that definitions have for a score.
  func thresholds(of score: ID<Score>) -> [Thresholds.Agreed] {
    definitions.flatMap { definition in
      definition.clauses.flatMap { clause in
        var found: [Thresholds.Agreed] = []
        clause.condition.walk { inner in
          guard case .comparison(let sign, let left, let right, _) = inner.kind else { return }
          let sides: [(Expression, Expression, Bool)] = [(left, right, false), (right, left, true)]
          for (one, other, isTurned) in sides {
            guard case .score(score) = one.kind, case .constant(.number(let number)) = other.kind else {
              continue
            }
            // What is not at least a number is below it, so that the threshold is the same.
            let isStrict: Bool
            let isBelow: Bool
            switch sign {
            case .greaterOrEqual: (isStrict, isBelow) = (isTurned, isTurned)
            case .less: (isStrict, isBelow) = (isTurned, !isTurned)
            case .greater: (isStrict, isBelow) = (!isTurned, isTurned)
            case .lessOrEqual: (isStrict, isBelow) = (!isTurned, !isTurned)
            case .equal, .notEqual: continue
            }
            found.append(
              Thresholds.Agreed(
                from: number, isStrict: isStrict, definition: definition.name,
                isDraft: definition.isDraft, isBelow: isBelow))
          }
        }
        return found
      }
    }.uniqued()
  }
}
