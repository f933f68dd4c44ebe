import AccordValues

/// Numbers for a fixed set of texts, found by their bytes.
///
/// Open addressing over memory that never changes, at most half full; short ones at most a quarter, so
/// that the first entry tried is mostly the right one.
final class TextTable {
  /// The table without its owner: for code that must not count references. Valid as long as the table.
  let lookup: TextLookup

  /// Of several entries with the same text the first counts.
  init(_ entries: [(Text, Int32)]) {
    var bits: UInt64 = 2
    while 1 << bits < entries.count * (entries.count > 256 ? 2 : 4) { bits += 1 }
    let capacity = 1 << bits
    let slots = UnsafeMutablePointer<TextLookup.Entry>.allocate(capacity: capacity)
    slots.initialize(repeating: TextLookup.Entry(), count: capacity)
    let keys = UnsafeMutablePointer<UInt8>.allocate(
      capacity: max(1, entries.reduce(0) { $0 + $1.0.utf8.count }))
    // 2^64 / golden ratio (Knuth, The Art of Computer Programming 3, 6.4), and odd numbers above it until all
    // texts of a short table have places of their own.
    var multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    var made = TextLookup(
      entries: slots, keys: keys, mask: UInt64(capacity - 1), shift: 64 - bits, multiplier: multiplier)
    let texts = Set(entries.map(\.0))
    for _ in 0..<64 where texts.count <= 64 {
      let places = Set(
        texts.map { text in
          var string = text.string
          return string.withUTF8 { made.place(of: $0) }
        })
      if places.count == texts.count { break }
      multiplier &+= 0x1234_5678_9ABC_DEF2
      made = TextLookup(
        entries: slots, keys: keys, mask: UInt64(capacity - 1), shift: 64 - bits, multiplier: multiplier)
    }
    lookup = made
    var used = 0
    for (text, value) in entries {
      var string = text.string
      used += string.withUTF8 { lookup.insert($0, value, at: used, slots, keys) ? $0.count : 0 }
    }
  }

  deinit {
    lookup.entries.deallocate()
    lookup.keys.deallocate()
  }

  /// The number of a text; -1 when it is not among the entries.
  @inline(__always)
  func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 { lookup.find(bytes) }
}

// Nothing changes after `init`.
extension TextTable: @unchecked Sendable {}
