package import AccordValues

/// Points for every item of a list that meets a condition.
package struct Each: Sendable {
  package let items: Expression.Items
  /// Nil when each item pays.
  package let burst: Burst?
  /// Items up to and including the latest of these no longer count.
  package let since: Expression.Items?
  /// Of the items with the same value in this column, only the first counts.
  package let oncePerColumn: Int?
  package let rollingLimits: [RollingLimit]
  /// How many items count at most, the newest.
  package let maximumItems: Int?
  package let maximumPoints: Decimal?
  package let decay: Decay?

  /// So many items within so much time of each other, which pay once: the oldest first, and none of them twice.
  package struct Burst: Sendable {
    package let items: Int
    package let within: Duration
  }

  /// At most so many items in any stretch of time.
  package struct RollingLimit: Sendable {
    package let items: Int
    package let per: Duration
  }

  /// Whether the line can be judged only for items that say when they happened.
  package var needsTime: Bool {
    items.within != nil || items.pause != nil || since != nil || !rollingLimits.isEmpty || decay != nil
      || burst != nil
  }
}

/// How points shrink with an age. (Clauses 7.24 to 7.29 and 7.46)
package struct Decay: Sendable {
  package let shape: Shape
  /// The age at which it begins; until then all points are left.
  package let after: Duration

  init(_ shape: Shape, after: Duration = Duration(seconds: 0)) {
    self.shape = shape
    self.after = after
  }

  /// The ways of fading.
  package enum Shape: Sendable {
    /// The points are multiplied by `factor` for each whole period.
    case share(factor: Decimal, every: Duration)
    /// The points lose this much for each whole period, until nothing is left.
    case points(Decimal, every: Duration)
    /// The points shrink evenly to nothing.
    case linear(over: Duration)
    /// The share of the first tier whose age is not passed yet; after the last the share `rest`.
    case tiers([Tier], rest: Decimal)
  }

  /// What is left of the points as long as an item is not older.
  package struct Tier: Sendable {
    package let share: Decimal
    package let until: Duration
  }
}

/// How the points of a line that pays once shrink with the time since something.
package struct Fading: Sendable {
  package let decay: Decay
  /// The time from which the age is counted.
  package let from: Expression
}

/// Points for each whole period since the latest item, or since the lead was created.
package struct Silence: Sendable {
  package let every: Duration
  /// Whether the periods before and between items count, too.
  package let isLasting: Bool
  package let items: Expression.Items
  /// The field `created_at`, which counts when there is no such item.
  package let created: ID<Field>
  package let maximumPoints: Decimal?
}

extension [ScoreEntry] {
  /// Whether a lower limit of these entries holds at every time: so it must where silence in the past is paid for, which
  /// would else take what a lead has earned since. (Clause 7.42)
  package var areBookedInOrder: Bool {
    withInner.contains { entry in
      guard case .points(let points) = entry, case .silence(let silence) = points.source else { return false }
      return silence.isLasting
    }
  }
}

extension Decay {
  /// What is left of points at an age in microseconds; nil when it is out of range. (Clauses 7.25 to 7.29 and 7.46)
  package func points(_ points: Decimal, age: Int64) -> Decimal? {
    let age = max(0, age - after.microseconds)
    switch shape {
    case .share(let factor, let every):
      return factor.raised(to: age / every.microseconds).flatMap { points.multiplied(by: $0) }
    case .points(let loss, let every):
      let periods = Decimal(Int(age / every.microseconds))
      guard let lost = loss.multiplied(by: periods), let left = points.magnitude.subtracting(lost) else {
        return nil
      }
      return left <= 0 ? .zero : points < 0 ? left.negated : left
    case .linear(let over):
      guard age < over.microseconds else { return .zero }
      guard let whole = Decimal(Int(over.seconds)).multiplied(by: 1_000_000),
        let left = whole.subtracting(Decimal(Int(age)))
      else { return nil }
      return points.multiplied(by: left)?.divided(by: whole)
    case .tiers(let tiers, let rest):
      return points.multiplied(by: tiers.first { age <= $0.until.microseconds }?.share ?? rest)
    }
  }
}
