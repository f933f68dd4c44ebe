package import AccordValues

/// Numbers between edges: a union of intervals that do not touch, in order.
package struct IntervalSet: Hashable, Sendable {
  package private(set) var intervals: [Interval]

  /// All numbers between two cuts; nil for no end.
  package struct Interval: Hashable, Sendable {
    package let lower: Cut?
    package let upper: Cut?
  }

  /// A place between numbers: just before a number, or just after it.
  package struct Cut: Hashable, Comparable, Sendable {
    package let value: Decimal
    package let isAfter: Bool

    package static func < (left: Cut, right: Cut) -> Bool {
      left.value == right.value ? !left.isAfter && right.isAfter : left.value < right.value
    }
  }

  package static let all = IntervalSet(intervals: [Interval(lower: nil, upper: nil)])
  package static let none = IntervalSet(intervals: [])

  private init(intervals: [Interval]) {
    self.intervals = intervals
  }

  /// The numbers that compare so with a value.
  package init(_ comparison: Comparison, _ value: Decimal) {
    let before = Cut(value: value, isAfter: false)
    let after = Cut(value: value, isAfter: true)
    intervals =
      switch comparison {
      case .equal: [Interval(lower: before, upper: after)]
      case .notEqual: [Interval(lower: nil, upper: before), Interval(lower: after, upper: nil)]
      case .less: [Interval(lower: nil, upper: before)]
      case .lessOrEqual: [Interval(lower: nil, upper: after)]
      case .greater: [Interval(lower: after, upper: nil)]
      case .greaterOrEqual: [Interval(lower: before, upper: nil)]
      }
  }

  /// How the numbers compare with the value.
  package enum Comparison: Sendable {
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
  }

  /// These numbers and no others.
  package init(_ values: some Sequence<Decimal>) {
    intervals = Set(values).sorted().map {
      Interval(lower: Cut(value: $0, isAfter: false), upper: Cut(value: $0, isAfter: true))
    }
  }

  /// The numbers from one to another, both included; nil for no end.
  package init(from lower: Decimal?, to upper: Decimal?) {
    intervals = [
      Interval(
        lower: lower.map { Cut(value: $0, isAfter: false) },
        upper: upper.map { Cut(value: $0, isAfter: true) })
    ]
  }

  /// Whether no number is in it.
  package var isEmpty: Bool { intervals.isEmpty }

  /// Whether a number is in it.
  package func contains(_ value: Decimal) -> Bool {
    !intersection(IntervalSet(.equal, value)).isEmpty
  }

  /// The numbers that are in both.
  package func intersection(_ other: IntervalSet) -> IntervalSet {
    var found: [Interval] = []
    meet(other) { interval in
      found.append(interval)
      return true
    }
    return IntervalSet(intervals: found)
  }

  /// Whether no number is in both.
  package func isDisjoint(with other: IntervalSet) -> Bool {
    var isDisjoint = true
    meet(other) { _ in
      isDisjoint = false
      return false
    }
    return isDisjoint
  }

  /// Whether all its numbers are in another set.
  package func isInside(_ other: IntervalSet) -> Bool {
    var count = 0
    meet(other) { interval in
      guard interval == intervals[count] else { return false }
      count += 1
      return count < intervals.count
    }
    return count == intervals.count
  }

  /// Gives the intervals of which all numbers are in both, in order, as long as more are wanted.
  private func meet(_ other: IntervalSet, _ body: (Interval) -> Bool) {
    var (index, otherIndex) = (0, 0)
    while index < intervals.count, otherIndex < other.intervals.count {
      let (left, right) = (intervals[index], other.intervals[otherIndex])
      let lower = IntervalSet.higher(left.lower, right.lower)
      let leftEndsFirst = IntervalSet.endsFirst(left.upper, right.upper)
      let upper = leftEndsFirst ? left.upper : right.upper
      if IntervalSet.isInterval(lower, upper), !body(Interval(lower: lower, upper: upper)) { return }
      if leftEndsFirst { index += 1 } else { otherIndex += 1 }
    }
  }

  /// The numbers that are not in it.
  package var complement: IntervalSet {
    var found: [Interval] = []
    var lower: Cut?
    var isOpen = true
    for interval in intervals {
      if let start = interval.lower { found.append(Interval(lower: lower, upper: start)) }
      lower = interval.upper
      isOpen = interval.upper != nil
    }
    if isOpen { found.append(Interval(lower: lower, upper: nil)) }
    return IntervalSet(intervals: found)
  }

  /// The numbers that are in one of both.
  package func union(_ other: IntervalSet) -> IntervalSet {
    complement.intersection(other.complement).complement
  }

  /// The numbers that are in one of the sets.
  package init(unionOf sets: [IntervalSet]) {
    let sorted = sets.flatMap(\.intervals).sorted { first, second in
      guard let lower = second.lower else { return false }
      return first.lower.map { $0 < lower } ?? true
    }
    var found: [Interval] = []
    for interval in sorted {
      guard let last = found.last else {
        found.append(interval)
        continue
      }
      // What begins where the last one ends goes on with it.
      guard let end = last.upper, let lower = interval.lower, end < lower else {
        found[found.count - 1] = Interval(
          lower: last.lower,
          upper: IntervalSet.endsFirst(last.upper, interval.upper) ? interval.upper : last.upper)
        continue
      }
      found.append(interval)
    }
    intervals = found
  }

  private static func higher(_ left: Cut?, _ right: Cut?) -> Cut? {
    guard let left, let right else { return left ?? right }
    return max(left, right)
  }

  private static func endsFirst(_ left: Cut?, _ right: Cut?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return left <= right
  }

  private static func isInterval(_ lower: Cut?, _ upper: Cut?) -> Bool {
    guard let lower, let upper else { return true }
    return lower < upper
  }
}

extension IntervalSet {
  /// A number of the set that a person would write: whole, or with no more decimals than the edges have; nil when
  /// there is none.
  package var roundValue: Decimal? {
    for interval in intervals {
      if let value = interval.roundValue { return value }
    }
    return nil
  }
}

extension IntervalSet.Interval {
  /// The same of one stretch.
  package var roundValue: Decimal? {
    guard lower != nil || upper != nil else { return .zero }
    let candidates =
      [0, 1, 2].flatMap { places in
        // The numbers next to the edges, on a grid of whole numbers, tenths or hundredths; finer grids only where
        // an edge lies on one.
        places == 0 || isFine ? self.candidates(places: places) : []
      } + [lower, upper].compactMap { $0?.value }
    return candidates.first(where: contains)
  }

  private var isFine: Bool { [lower, upper].contains { ($0?.value.exponent ?? 0) < 0 } }

  private func candidates(places: Int) -> [Decimal] {
    guard let step = Decimal(coefficient: 1, exponent: -places) else { return [] }
    var found: [Decimal] = []
    if let lower {
      let value = lower.value.floor(step)
      found += [value, value?.adding(step)].compactMap { $0 }
    }
    if let upper {
      let value = upper.value.floor(step)
      found += [value, value?.subtracting(step)].compactMap { $0 }
    }
    return found
  }

  private func contains(_ value: Decimal) -> Bool {
    if let lower, IntervalSet.Cut(value: value, isAfter: true) <= lower { return false }
    if let upper, upper <= IntervalSet.Cut(value: value, isAfter: false) { return false }
    return true
  }
}

extension Decimal {
  /// The greatest multiple of `step` that is not above this number.
  fileprivate func floor(_ step: Decimal) -> Decimal? {
    divided(by: step)?.floor().multiplied(by: step)
  }
}
