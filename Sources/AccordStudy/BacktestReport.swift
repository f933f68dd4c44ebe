package import AccordMetrics
import AccordRecord
package import AccordSemantics
package import AccordValues

/// The same leads by several rules: how many each takes, and what came of those.
package struct BacktestReport: Sendable {
  package let metric: Metric
  package let asOf: Instant
  package let cases: Share
  package let days: ClosedRange<CalendarDate>?
  package let rank: String?
  package let rows: [Row]
  package let leftOut: BacktestLeftOut

  /// What a side takes.
  package struct Row: Sendable {
    package let side: BacktestSide
    package let taken: Int
    /// The cases for which the definition is unknown.
    package let unknown: Int
    /// Of those it takes, the leads that nobody worked, of which therefore nothing is known.
    package let notWorked: Int
    /// Of those it takes and somebody worked, the counted ones.
    package let share: Share
    /// What they add up to, and without the largest case; nil of a metric that adds nothing, and of what is too large.
    package let total: (all: Decimal, withoutLargest: Decimal)?
    /// Beside the first side; nil for that.
    package let change: Change?
    /// Of the worked cases as many as the first side takes, those with most points first, and the counted ones; nil where no
    /// score was named.
    package let atEqualWork: Share?
    /// What those add up to, and without the largest case.
    package let equalTotal: (all: Decimal, withoutLargest: Decimal)?
    /// The fields that it reads and the first side does not, and of which no lead of the record has a value.
    package let missing: [String]
  }

  /// How a side differs from the first.
  package struct Change: Sendable {
    /// The cases that it takes and the first does not.
    package let more: Moved
    /// Those that the first takes and it does not.
    package let fewer: Moved
    /// Those that the first takes and of which it cannot tell.
    package let unclear: Int
    /// At equal work: of the counted cases that only one of both takes, those that this one takes; nil where sums are
    /// compared, of which one case may be most.
    package let onlyHere: Share?
  }

  /// Cases that another side takes.
  package struct Moved: Sendable {
    package let cases: Int
    /// Those of them that somebody worked, and the counted ones.
    package let worked: Share
  }

  /// Puts together what all buckets have.
  package init(_ plan: BacktestPlan, _ parts: [BacktestVisitor], asOf: Instant) {
    metric = plan.scope.planned.metric
    self.asOf = asOf
    rank = plan.rank
    let cases = parts.flatMap(\.cases)
    self.cases = Share(cases.count { $0.isCounted }, of: cases.count)
    var leftOut = BacktestLeftOut()
    for part in parts { leftOut.add(part.leftOut) }
    self.leftOut = leftOut
    days = ClosedRange(spanning: cases.map(\.day))
    let isSum = if case .adds = metric.measure { true } else { false }
    // What nobody worked cannot tell which order is better: whoever decided then would always win.
    let worked = cases.filter(\.isWorked)
    let capacity = worked.count { $0.taken.first == .yes }
    let best = plan.sides.indices.map { side in
      plan.rank.map { _ in Self.first(capacity, of: worked, by: side) }
    }
    let seen = plan.replays.indices.map { place in
      parts.reduce(into: Set<String>()) { $0.formUnion($1.seen[place]) }
    }
    let own = plan.sides[0].fieldsRead(rank: plan.rank)
    rows = plan.sides.enumerated().map { place, side in
      let taken = cases.filter { $0.taken[place] == .yes }
      let known = taken.filter(\.isWorked)
      let ranked = best[place]?.sorted().map { worked[$0] }
      // What the rules of the record read, too, they have decided with as it is.
      let read = cases.isEmpty || place == 0 ? [] : side.fieldsRead(rank: plan.rank)
      return Row(
        side: side, taken: taken.count, unknown: cases.count { $0.taken[place] == .unknown },
        notWorked: taken.count - known.count, share: Self.share(known),
        total: isSum ? Self.total(known) : nil,
        change: place == 0
          ? nil : Self.change(cases, place, isSum ? nil : Self.onlyHere(worked, best[place], best[0])),
        atEqualWork: ranked.map { Self.share($0) },
        equalTotal: isSum ? ranked.flatMap { Self.total($0) } : nil,
        missing: read.filter { !seen[side.place].contains($0) && !own.contains($0) })
    }
  }

  private static func share(_ cases: [BacktestCase]) -> Share {
    Share(cases.count { $0.isCounted }, of: cases.count)
  }

  private static func total(_ cases: [BacktestCase]) -> (all: Decimal, withoutLargest: Decimal)? {
    let amounts = cases.compactMap { $0.isCounted ? $0.amount : nil }.sorted()
    func sum(_ amounts: some Sequence<Decimal>) -> Decimal? {
      amounts.reduce(.zero as Decimal?) { sum, amount in sum.flatMap { $0.adding(amount) } }
    }
    guard let all = sum(amounts), let rest = sum(amounts.dropLast()) else { return nil }
    return (all, rest)
  }

  /// The places of so many cases with most points.
  private static func first(_ count: Int, of cases: [BacktestCase], by side: Int) -> Set<Int> {
    let ordered = cases.indices.sorted { one, other in
      let (left, right) = (cases[one].ranks?[side] ?? .zero, cases[other].ranks?[side] ?? .zero)
      return left == right ? (cases[one].lot, one) < (cases[other].lot, other) : left > right
    }
    return Set(ordered.prefix(count))
  }

  private static func change(_ cases: [BacktestCase], _ place: Int, _ onlyHere: Share?) -> Change {
    func moved(_ holds: (BacktestCase) -> Bool) -> Moved {
      let found = cases.filter(holds)
      return Moved(cases: found.count, worked: share(found.filter(\.isWorked)))
    }
    return Change(
      more: moved { $0.taken[place] == .yes && $0.taken[0] != .yes },
      fewer: moved { $0.taken[place] == .no && $0.taken[0] == .yes },
      unclear: cases.count { $0.taken[place] == .unknown && $0.taken[0] == .yes }, onlyHere: onlyHere)
  }

  private static func onlyHere(_ cases: [BacktestCase], _ ranked: Set<Int>?, _ first: Set<Int>?) -> Share? {
    guard let ranked, let first else { return nil }
    let here = ranked.subtracting(first).count { cases[$0].isCounted }
    return Share(here, of: here + first.subtracting(ranked).count { cases[$0].isCounted })
  }
}
