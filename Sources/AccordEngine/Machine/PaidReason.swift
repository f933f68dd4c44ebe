/// A line that paid.
struct PaidReason {
  var line: Int32
  /// How many items it paid for; -1 where it is about no items.
  var items: Int32
  var points: Slot
}
