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
