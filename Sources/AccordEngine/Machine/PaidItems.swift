/// What a line has paid for, item by item, where decisions show it.
struct PaidItems {
  var items: UnsafeMutablePointer<PaidItem>?
  var count = 0
}

/// An item that counted.
struct PaidItem {
  /// When it happened; `ListState.untimed` where it does not say.
  let time: Int64
  let points: Slot
}
