/// What a `TextTable` looks up in.
struct TextLookup {
  struct Entry {
    /// What `ends` gives for the text.
    var first: UInt64 = 0
    var last: UInt64 = 0
    /// Where the text starts among the keys.
    var start = 0
    /// The bytes of the text; the highest number marks an unused entry.
    var count = UInt32.max
    var value: Int32 = -1
  }

  let entries: UnsafePointer<Entry>
  let keys: UnsafePointer<UInt8>
  /// The number of entries less one; they are a power of two.
  let mask: UInt64
  /// 64 less the bits of a place.
  let shift: UInt64
  /// An odd number that spreads the texts over the places.
  let multiplier: UInt64

  /// Texts up to here are known by their ends and their length.
  private static let longestShort = 16

  /// The number of a text; -1 when it is not among the entries.
  @inline(__always)
  func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let (first, last) = TextLookup.ends(bytes)
    var place = Int(truncatingIfNeeded: self.place(first, last))
    while true {
      let entry = entries + place
      if entry.pointee.first == first, entry.pointee.last == last, Int(entry.pointee.count) == bytes.count,
        bytes.count <= TextLookup.longestShort
          || TextBytes.equal(keys + entry.pointee.start, bytes.baseAddress, count: bytes.count)
      {
        return entry.pointee.value
      }
      if entry.pointee.count == UInt32.max { return -1 }
      place = Int(truncatingIfNeeded: UInt64(truncatingIfNeeded: place &+ 1) & mask)
    }
  }

  /// The number of a text that is where it is looked for first; -1 for all others, and for most that are not
  /// among the entries.
  @inline(__always)
  func findShort(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    guard count > 0, count <= TextLookup.longestShort else { return -1 }
    let (first, last) = TextLookup.shortEnds(start, count)
    let entry = entries + Int(truncatingIfNeeded: place(first, last))
    return entry.pointee.first == first && entry.pointee.last == last && Int(entry.pointee.count) == count
      ? entry.pointee.value : -1
  }

  /// False when the text is there already, or longer than 4 GiB.
  func insert(
    _ bytes: UnsafeBufferPointer<UInt8>, _ value: Int32, at start: Int,
    _ entries: UnsafeMutablePointer<Entry>, _ keys: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    guard find(bytes) < 0, let count = UInt32(exactly: bytes.count), count < UInt32.max else { return false }
    let (first, last) = TextLookup.ends(bytes)
    var place = place(first, last)
    while entries[Int(place)].count != UInt32.max { place = (place &+ 1) & mask }
    if let source = bytes.baseAddress { (keys + start).update(from: source, count: bytes.count) }
    entries[Int(place)] = Entry(first: first, last: last, start: start, count: count, value: value)
    return true
  }

  @inline(__always)
  private func place(_ first: UInt64, _ last: UInt64) -> UInt64 {
    ((first ^ (last << 23 | last >> 41)) &* multiplier) &>> shift
  }

  /// Where a text is looked for first.
  func place(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let (first, last) = TextLookup.ends(bytes)
    return Int(truncatingIfNeeded: place(first, last))
  }

  /// Two words that together with the length tell short texts apart: their first and last bytes. Of a longer
  /// text its hash and its last bytes. Nothing outside the text is read.
  @inline(__always)
  private static func ends(_ bytes: UnsafeBufferPointer<UInt8>) -> (first: UInt64, last: UInt64) {
    guard bytes.count > 0, let start = bytes.baseAddress else { return (0, 0) }
    if bytes.count <= longestShort { return shortEnds(start, bytes.count) }
    return (longHash(bytes), UnsafeRawPointer(start).word(bytes.count &- 8))
  }

  /// - Parameter count: 1 to `longestShort`.
  @inline(__always)
  private static func shortEnds(
    _ start: UnsafePointer<UInt8>, _ count: Int
  ) -> (first: UInt64, last: UInt64) {
    let raw = UnsafeRawPointer(start)
    if count >= 8 { return (raw.word(0), raw.word(count &- 8)) }
    if count >= 4 { return (UInt64(raw.halfWord(0)), UInt64(raw.halfWord(count &- 4))) }
    return (UInt64(start[0]) | UInt64(start[count >> 1]) << 8 | UInt64(start[count &- 1]) << 16, 0)
  }

  @inline(never)
  private static func longHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 { hash(bytes) }

  /// A hash by folded 128-bit products, as wyhash (<https://github.com/wangyi-fudan/wyhash>) mixes; it reads
  /// nothing outside the text.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let start = bytes.baseAddress else { return mix(0, 0) }
    let count = bytes.count
    let raw = UnsafeRawPointer(start)
    if count <= 16 {
      if count >= 8 {
        return mix(raw.word(0), raw.word(count &- 8) &+ UInt64(truncatingIfNeeded: count))
      }
      if count >= 4 {
        return mix(
          UInt64(raw.halfWord(0)), UInt64(raw.halfWord(count &- 4)) << 8 | UInt64(truncatingIfNeeded: count))
      }
      if count == 0 { return mix(0, 0) }
      let ends = UInt64(start[0]) | UInt64(start[count >> 1]) << 8 | UInt64(start[count &- 1]) << 16
      return mix(ends, UInt64(truncatingIfNeeded: count))
    }
    var state = UInt64(truncatingIfNeeded: count)
    var offset = 0
    while offset &+ 16 < count {
      state = mix(raw.word(offset) ^ state, raw.word(offset &+ 8))
      offset &+= 16
    }
    return mix(raw.word(count &- 16) ^ state, raw.word(count &- 8))
  }

  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = (left ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: right ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
