/// Where going through the items of a clause stands, and which of them met its condition.
struct ClauseState {
  /// Which items are looked at: two stretches of numbers, or all in order where there is no pointer.
  var items: UnsafePointer<Int32>?
  /// The same of a clause of which only the number is asked.
  var counted = CountedItems()
  /// Room for the items in a window of its own.
  var window: UnsafeMutablePointer<UInt64>?
  var count = 0
  var position = 0
  var current: Int32 = 0
  /// The earliest time that counts.
  var edge = Int64.min
  var hasWindow = false
  var matches: UnsafeMutablePointer<Int32>?
  /// How many, or words of `window`, there is room for, and the block in which there is.
  var room = 0
  var block: UInt32 = 0
  /// Room for a list of items that is put together, as large as that for the matches.
  var joined: UnsafeMutablePointer<Int32>?
  var matchCount = 0
  /// How many items were in time.
  var candidates = 0
}
