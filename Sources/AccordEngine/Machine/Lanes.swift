/// Leads of a block, by their lanes, which an instruction is executed for.
///
/// A jump takes lanes away, which wait where it leads to; there they come back. The order of lanes means nothing.
struct Lanes {
  private let numbers: UnsafeMutablePointer<UInt16>
  private(set) var count: Int
  /// How many leads the block has.
  let all: Int

  /// The lanes from 0 on.
  init(all: Int, in numbers: UnsafeMutablePointer<UInt16>) {
    self.numbers = numbers
    self.all = all
    count = all
    for lane in 0..<all { numbers[lane] = UInt16(truncatingIfNeeded: lane) }
  }

  /// Whether these are all leads of the block.
  @inline(__always)
  var areAll: Bool { count == all }

  @inline(__always)
  func each(_ body: (Int) -> Void) {
    for index in 0..<count { body(Int(numbers[index])) }
  }

  /// Calls `body` with each lane whose truth is unknown, or yes. Eight truths are read together, also behind the last.
  @inline(__always)
  func each(_ truths: UnsafePointer<UInt8>, are word: UInt8, _ body: (Int) -> Void) {
    guard areAll else { return each { if truths[$0] == word { body($0) } } }
    // Most conditions are so for few leads. The two words have no bit in common.
    let words = UInt64(word) &* 0x0101_0101_0101_0101
    var first = 0
    while first < all {
      var rest = UnsafeRawPointer(truths).loadUnaligned(fromByteOffset: first, as: UInt64.self) & words
      if all &- first < 8 { rest &= 1 &<< UInt64(8 &* (all &- first)) &- 1 }
      while rest != 0 {
        body(first &+ rest.trailingZeroBitCount / 8)
        rest &= rest &- 1
      }
      first &+= 8
    }
  }

  /// Sends away the lanes for which something holds.
  @inline(__always)
  mutating func send(to place: inout WaitingLanes, where isSent: (Int) -> Bool) {
    var kept = 0
    for index in 0..<count {
      let lane = numbers[index]
      // Written in any case: which of the two it is cannot be foretold.
      numbers[kept] = lane
      place.numbers[place.count] = lane
      let isSent = isSent(Int(lane))
      kept &+= isSent ? 0 : 1
      place.count &+= isSent ? 1 : 0
    }
    count = kept
  }

  /// Takes back the lanes that wait.
  @inline(__always)
  mutating func join(_ place: inout WaitingLanes) {
    guard place.count > 0 else { return }
    (numbers + count).update(from: place.numbers, count: place.count)
    count += place.count
    place.count = 0
  }
}

/// Lanes that have jumped to a place.
struct WaitingLanes {
  /// Room for all lanes of a block, and one more.
  let numbers: UnsafeMutablePointer<UInt16>
  var count = 0
}

/// The column of a value register: a slot for each lane, or one for all where it holds a constant.
struct ValueColumn {
  let start: UnsafeMutablePointer<Slot>
  /// -1, or 0 for a constant.
  let mask: Int

  /// How far the slots of neighbouring lanes are from each other.
  @inline(__always)
  var step: Int { mask & 1 }

  @inline(__always)
  subscript(lane: Int) -> Slot {
    get { start[lane & mask] }
    nonmutating set { start[lane & mask] = newValue }
  }
}
