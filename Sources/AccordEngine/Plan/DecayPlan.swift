import AccordValues

/// Points that shrink with age, compiled; lengths in microseconds.
struct DecayPlan {
  enum Kind {
    case none
    /// Times `factor` for each whole period.
    case share
    /// Less `factor` for each whole period.
    case points
    /// Evenly to nothing over `every`.
    case linear
    /// By the tiers, which are pairs of share and age in `Plan.slots`; behind the last the share `factor`.
    case tiers
  }

  let kind: Kind
  /// The age at which it begins, in microseconds.
  var after: Int64 = 0
  var factor = Decimal.zero
  var every: Int64 = 1
  /// For tiers, these; for a share, what points as written are worth after 0, 1, 2 … periods, all of `Plan.slots`.
  var table = Stretch.empty

  static let none = DecayPlan(kind: .none)
}
