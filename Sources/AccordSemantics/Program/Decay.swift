package import AccordValues

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

  package struct Tier: Sendable {
    package let share: Decimal
    package let until: Duration
  }
}
