/// What is known of a list's items while one lead is decided.
struct ListState {
  /// The block that this holds for.
  var block: UInt32 = 0
  var count = 0
  /// Which items lie in each of `ListPlan.windows`, which have each option that is asked for, and which have none: a bit
  /// each, and how far the sets are from each other.
  var sets: UnsafePointer<UInt64>?
  var setStride = 0
  /// Whether there are many items, or some without a time or an option, or in the future.
  var isUnusual = false
  /// Whether `order`, `times` and the buckets are there.
  var isOrdered = false
  /// When each item happened, `untimed` where that is missing; nothing for lists without times.
  var times: UnsafeMutablePointer<Int64>?
  /// The items that are not in the future: where rules ask for it in the order of their times, those without one
  /// first, else in that of the list.
  var order: UnsafeMutablePointer<Int32>?
  /// Where each bucket begins in `bucketed`, the last two being that of items whose option is missing and the end;
  /// items in the future are in none.
  var bucketStarts: UnsafeMutablePointer<Int32>?
  var bucketed: UnsafeMutablePointer<Int32>?
  /// How many of those that may count have no option.
  var withoutOption = 0
  var untimed = 0
  var future = 0
  /// Whether some rule was to look at the items in the future.
  var hidesFuture = false

  /// Items that could not be judged: a mark each, how many, and why is in `Machine.listCauses`.
  var undecided: UnsafeMutablePointer<Bool>?
  var undecidedCount = 0

  static let untimed = Int64.min
}
