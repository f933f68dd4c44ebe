import AccordValues

/// The different values among known ones of one type.
struct SeenValues {
  /// Places in `values`, by hash; -1 where free.
  private let places: UnsafeMutablePointer<Int32>
  private let values: UnsafeMutablePointer<Slot>
  private let mask: Int
  /// Where the memory lies is different in every run, so that nobody can choose values that fall together.
  private let seed: UInt64
  private let isText: Bool
  private var count = 0

  /// Room for `count` values.
  init(count: Int, isText: Bool, _ arena: borrowing ScratchArena) {
    var capacity = 4
    while capacity < count * 2 { capacity *= 2 }
    places = arena.allocate(Int32.self, count: capacity)
    places.update(repeating: -1, count: capacity)
    values = arena.allocate(Slot.self, count: max(1, count))
    mask = capacity - 1
    seed = UInt64(UInt(bitPattern: places))
    self.isText = isText
  }

  /// Adds a value; false when it is there already.
  mutating func insert(_ value: Slot) -> Bool {
    var place = Int(truncatingIfNeeded: hash(value)) & mask
    while places[place] >= 0 {
      if isSame(values[Int(places[place])], value) { return false }
      place = (place + 1) & mask
    }
    places[place] = Int32(truncatingIfNeeded: count)
    values[count] = value
    count += 1
    return true
  }

  private func hash(_ value: Slot) -> UInt64 {
    isText
      ? TextLookup.hash(value.text)
      : TicketHash.mix(seed ^ UInt64(bitPattern: value.bits) ^ UInt64(UInt32(bitPattern: value.count)) << 48)
  }

  private func isSame(_ left: Slot, _ right: Slot) -> Bool {
    isText ? TextBytes.equal(left.text, right.text) : left.bits == right.bits && left.count == right.count
  }
}
