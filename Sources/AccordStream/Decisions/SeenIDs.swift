/// The ids of a run, each as its number, and which of them came again.
///
/// Memory is bounded: of more than `limit` different ids, only the first are compared with.
struct SeenIDs {
  /// How many different ids are kept: 16 MiB at most.
  static let limit = 1_000_000

  /// A power of two, at most half full; 0 stands for nothing.
  private var slots: [UInt64] = []
  private var count = 0

  /// Whether there were more ids than are kept.
  private(set) var isFull = false

  /// Notes an id; whether it was there before.
  mutating func insert(_ number: UInt64) -> Bool {
    if count * 2 >= slots.count, !isFull { grow() }
    let number = max(number, 1)
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: number) & mask
    while slots[place] != 0 {
      if slots[place] == number { return true }
      place = (place + 1) & mask
    }
    guard count < SeenIDs.limit else {
      isFull = true
      return false
    }
    slots[place] = number
    count += 1
    return false
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(1024, old.count * 2))
    let mask = slots.count - 1
    for number in old where number != 0 {
      var place = Int(truncatingIfNeeded: number) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = number
    }
  }
}
