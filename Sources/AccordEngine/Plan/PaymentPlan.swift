/// Points for items of a list, compiled.
struct PaymentPlan {
  let line: Int32
  /// As written; unknown where they are computed for each item.
  var points: Slot
  /// In `Plan.slots`, of a line that pays the same for each item: what it pays for 1, 2 … of them, as far as that is
  /// allowed.
  var totals = Stretch.empty
  /// The items, and the node of whether their list can be asked.
  let clause: Int32
  let node: Int32
  /// Holds the time up to which items no longer count, and its node; -1 when all do.
  let since: Int32
  let sinceNode: Int32
  /// The column of which each value counts once; -1 for none.
  let onceColumn: Int32
  let onceIsText: Bool
  let onceIgnoresCase: Bool
  /// Of `Plan.rollingLimits`.
  let rollingLimits: Stretch
  /// How many items pay once together, and within what time; 0 when each pays.
  let burstItems: Int
  let burstLength: Int64
  /// How many items count at most; negative for no limit.
  let maximumItems: Int
  let needsTime: Bool
  /// The limit of points; -1 for none.
  let limit: Int32
  let decay: DecayPlan
  /// Whether a lower limit asks when its items happened.
  let isBooked: Bool
  /// Where the item stands while its points are computed, and the node of the points.
  var item: Int32 = -1
  var amount: Int32 = -1
  var isNegative = false
}
