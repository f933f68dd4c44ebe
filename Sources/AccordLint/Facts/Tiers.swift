import AccordFacts
import AccordSemantics
import AccordValues

/// Lines of a group of which one counts, each for a number from an edge on, or below one: bands whose lines have titles of
/// their own.
struct Tiers {
  /// A line, and the edge from which on it can apply.
  struct Tier {
    let line: ScoreEntry.Points
    let points: Decimal
    let edge: IntervalSet.Cut
  }

  /// From the lowest edge to the highest.
  let tiers: [Tier]
  /// Whether each applies above its edge, and not below it.
  let isUpward: Bool

  /// What is paid from the least number to the greatest: nothing where no line applies.
  var points: [Decimal] {
    isUpward ? [0] + tiers.map(\.points) : tiers.map(\.points) + [0]
  }
}

extension ProgramFacts {
  /// The lines of a group as tiers, when each of them asks for one number and has its turn; nil when it is anything else.
  func tiers(of group: ScoreEntry.Group) -> Tiers? {
    guard group.mode == .first || group.mode == .highest, group.entries.count >= 2 else { return nil }
    var tiers: [Tiers.Tier] = []
    var subjects: Set<Int> = []
    var isUpward: Bool?
    for entry in group.entries {
      guard case .points(let line) = entry, case .when(let condition) = line.source,
        let points = line.fixedPoints, let question = conditions.numbers(for: condition),
        question.numbers.intervals.count == 1, let interval = question.numbers.intervals.first
      else { return nil }
      subjects.insert(question.subject)
      switch (interval.lower, interval.upper) {
      case (let edge?, nil) where isUpward ?? true:
        isUpward = true
        tiers.append(Tiers.Tier(line: line, points: points, edge: edge))
      case (nil, let edge?) where !(isUpward ?? false):
        isUpward = false
        tiers.append(Tiers.Tier(line: line, points: points, edge: edge))
      default: return nil
      }
    }
    guard subjects.count == 1, let isUpward else { return nil }
    let sorted = tiers.sorted { $0.edge < $1.edge }
    guard zip(sorted, sorted.dropFirst()).allSatisfy({ $0.edge < $1.edge }) else { return nil }
    // Where the first counts, a wider line in front takes the narrower one's turn, which is another finding.
    if group.mode == .first {
      let written = tiers.map(\.edge)
      guard written == (isUpward ? written.sorted(by: >) : written.sorted()) else { return nil }
    }
    return Tiers(tiers: sorted, isUpward: isUpward)
  }
}
