package import AccordMetrics
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
    /// The counted ones of as many cases as the first side takes, those with most points first; nil where no score was named.
    package let atEqualWork: Share?
  }

  /// How a side differs from the first.
  package struct Change: Sendable {
    /// The cases that it takes and the first does not, and the counted ones of them.
    package let more: Share
    /// The other way round.
    package let fewer: Share
    /// At equal work: of the counted cases that only one of both takes, those that this one takes.
    package let onlyHere: Share?
  }

  /// Puts together what all buckets have.
  package init(_ metric: Metric, _ plan: BacktestPlan, _ parts: [BacktestVisitor], asOf: Instant) {
    self.metric = metric
    self.asOf = asOf
    rank = plan.rank
    let cases = parts.flatMap(\.cases)
    self.cases = Share(cases.count { $0.isCounted }, of: cases.count)
    var leftOut = BacktestLeftOut()
    for part in parts { leftOut.add(part.leftOut) }
    self.leftOut = leftOut
    let days = parts.compactMap(\.days)
    self.days = days.map(\.lowerBound).min().flatMap { from in
      days.map(\.upperBound).max().map { from...$0 }
    }
    let isSum = if case .adds = metric.measure { true } else { false }
    let capacity = cases.count { $0.taken.first == .yes }
    let best = plan.sides.indices.map { side in
      plan.rank.map { _ in Self.first(capacity, of: cases, by: side) }
    }
    rows = plan.sides.enumerated().map { place, side in
      let taken = cases.filter { $0.taken[place] == .yes }
      let worked = taken.filter(\.isWorked)
      let ranked = best[place]
      return Row(
        side: side, taken: taken.count, unknown: cases.count { $0.taken[place] == .unknown },
        notWorked: taken.count - worked.count, share: Self.share(worked),
        total: isSum ? Self.total(worked) : nil,
        change: place == 0 ? nil : Self.change(cases, place, ranked, best[0]),
        atEqualWork: ranked.map { ranked in Self.share(ranked.sorted().map { cases[$0] }.filter(\.isWorked)) }
      )
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

  private static func change(
    _ cases: [BacktestCase], _ place: Int, _ ranked: Set<Int>?, _ first: Set<Int>?
  ) -> Change {
    func only(_ holds: (BacktestCase) -> Bool) -> Share { share(cases.filter(holds)) }
    var onlyHere: Share?
    if let ranked, let first {
      let here = ranked.subtracting(first).count { cases[$0].isCounted }
      onlyHere = Share(here, of: here + first.subtracting(ranked).count { cases[$0].isCounted })
    }
    return Change(
      more: only { $0.taken[place] == .yes && $0.taken[0] != .yes },
      fewer: only { $0.taken[place] != .yes && $0.taken[0] == .yes }, onlyHere: onlyHere)
  }
}
