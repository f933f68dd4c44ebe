package import AccordValues

/// Points for every item of a list that meets a condition.
package struct Each: Sendable {
  package let items: Expression.Items
  /// Items up to and including the latest of these no longer count.
  package let since: Expression.Items?
  /// Of the items with the same value in this column, only the first counts.
  package let oncePerColumn: Int?
  package let rollingLimits: [RollingLimit]
  /// How many items count at most, the newest.
  package let maximumItems: Int?
  package let maximumPoints: Decimal?
  package let decay: Decay?

  /// At most so many items in any stretch of time.
  package struct RollingLimit: Sendable {
    package let items: Int
    package let per: Duration
  }

  /// Whether the line can be judged only for items that say when they happened.
  package var needsTime: Bool {
    items.within != nil || since != nil || !rollingLimits.isEmpty || decay != nil
  }
}

/// How the points of an item shrink with its age. (Clauses 7.24 to 7.29)
package enum Decay: Sendable {
  /// The points are multiplied by `factor` for each whole period.
  case share(factor: Decimal, every: Duration)
  /// The points lose this much for each whole period, until nothing is left.
  case points(Decimal, every: Duration)
  /// The points shrink evenly to nothing.
  case linear(over: Duration)
  /// The share of the first tier whose age is not passed yet; after the last, nothing.
  case tiers([Tier])

  /// What is left of the points as long as an item is not older.
  package struct Tier: Sendable {
    package let share: Decimal
    package let until: Duration
  }
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
