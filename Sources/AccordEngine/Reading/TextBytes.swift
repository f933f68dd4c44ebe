internal import Glibc

/// What the language does with texts, on UTF-8 bytes.
///
/// Nothing here traps on bytes that are not UTF-8.
enum TextBytes {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  @inline(__always)
  static func equal(_ left: Bytes, _ right: Bytes) -> Bool {
    left.count == right.count && equal(left.baseAddress, right.baseAddress, count: left.count)
  }

  /// Whether two stretches of the same length are equal; the pointers may only be nil for no bytes.
  @inline(__always)
  static func equal(_ left: UnsafePointer<UInt8>?, _ right: UnsafePointer<UInt8>?, count: Int) -> Bool {
    guard count > 0, let left, let right else { return true }
    let first = UnsafeRawPointer(left)
    let second = UnsafeRawPointer(right)
    if count >= 8 {
      var offset = 0
      while offset &+ 8 < count {
        if first.word(offset) != second.word(offset) { return false }
        offset &+= 8
      }
      return first.word(count &- 8) == second.word(count &- 8)
    }
    if count >= 4 {
      return first.halfWord(0) == second.halfWord(0)
        && first.halfWord(count &- 4) == second.halfWord(count &- 4)
    }
    return left[0] == right[0] && left[count >> 1] == right[count >> 1]
      && left[count &- 1] == right[count &- 1]
  }

  /// Whether the left text comes first in the order of the code points.
  @inline(__always)
  static func less(_ left: Bytes, _ right: Bytes) -> Bool {
    guard let first = left.baseAddress else { return right.count > 0 }
    guard let second = right.baseAddress else { return false }
    let order = memcmp(first, second, min(left.count, right.count))
    return order != 0 ? order < 0 : left.count < right.count
  }

  /// Whether `needle` stands somewhere in `text`; the empty text stands everywhere.
  @inline(__always)
  static func contains(_ text: Bytes, _ needle: Bytes) -> Bool {
    guard needle.count > 0, let wanted = needle.baseAddress else { return true }
    guard text.count >= needle.count, let start = text.baseAddress else { return false }
    if needle.count > 16 { return containsLong(text, needle) }
    if needle.count > 1, text.count >= 9 { return contains(start, text.count, wanted, needle.count) }
    var offset = 0
    let last = text.count &- needle.count
    while offset <= last {
      // From one occurrence of the first byte to the next.
      guard let found = memchr(start + offset, Int32(wanted[0]), last &- offset &+ 1) else { return false }
      offset = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if equal(start + offset, wanted, count: needle.count) { return true }
      offset &+= 1
    }
    return false
  }

  /// Whether a text of 2 to 16 bytes stands in one of at least nine: eight places at a time are asked whether its first
  /// two bytes stand there.
  private static func contains(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ wanted: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (first, second) = (UInt64(wanted[0]) &* ones, UInt64(wanted[1]) &* ones)
    let last = count &- length
    var offset = 0
    while true {
      let text = UnsafeRawPointer(start) + offset
      let differences = (text.word(0) ^ first) | (text.word(1) ^ second)
      // The lowest place is right; those above it may be marked by mistake.
      var places = (differences &- ones) & ~differences & (ones &* 0x80)
      while places != 0 {
        let place = offset &+ places.trailingZeroBitCount >> 3
        if place <= last, equal(start + place, wanted, count: length) { return true }
        places &= places &- 1
      }
      if offset &+ 8 > last { return false }
      offset = min(offset &+ 8, count &- 9)
    }
  }

  /// Where a text that is not empty stands first in the bytes `from ..< to` of another; `to` if it does not.
  @inline(__always)
  static func offset(
    of wanted: UnsafePointer<UInt8>, _ length: Int, in start: UnsafePointer<UInt8>, from: Int, to: Int
  ) -> Int {
    let first = UInt64(wanted[0]) &* 0x0101_0101_0101_0101
    var offset = from
    while offset &+ length <= to {
      if offset &+ 8 <= to {
        // The lowest byte that is the first one wanted is marked; those above it may be by mistake.
        let word = UnsafeRawPointer(start).word(offset) ^ first
        let marks = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
        if marks == 0 {
          offset &+= 8
          continue
        }
        offset &+= marks.trailingZeroBitCount >> 3
        if offset &+ length > to { return to }
      }
      if start[offset] == wanted[0], equal(start + offset, wanted, count: length) { return offset }
      offset &+= 1
    }
    return to
  }

  /// How often a text that is not empty stands in another, not counting those that overlap.
  static func occurrences(of wanted: Bytes, in text: Bytes) -> Int {
    guard let first = wanted.baseAddress, let start = text.baseAddress else { return 0 }
    var count = 0
    var next = 0
    while next < text.count {
      next = offset(of: first, wanted.count, in: start, from: next, to: text.count)
      if next < text.count { count &+= 1 }
      next &+= wanted.count
    }
    return count
  }

  /// A search whose time grows with the lengths and not with their product: hashes of as many bytes as the needle
  /// has, rolled along the text (Karp and Rabin, "Efficient randomized pattern-matching algorithms", 1987), modulo
  /// the prime 2^61 - 1.
  private static func containsLong(_ text: Bytes, _ needle: Bytes) -> Bool {
    guard let start = text.baseAddress, let wanted = needle.baseAddress else { return false }
    var (sought, found, highest) = (UInt64(0), UInt64(0), UInt64(1))
    for index in 0..<needle.count {
      sought = reduce(sought, times: base, plus: wanted[index])
      found = reduce(found, times: base, plus: start[index])
      if index > 0 { highest = reduce(highest, times: base, plus: 0) }
    }
    var offset = 0
    while true {
      if found == sought, equal(start + offset, wanted, count: needle.count) { return true }
      guard offset + needle.count < text.count else { return false }
      let gone = reduce(highest, times: UInt64(start[offset]), plus: 0)
      found = reduce(found &+ prime &- gone, times: base, plus: start[offset + needle.count])
      offset &+= 1
    }
  }

  private static let prime: UInt64 = (1 << 61) - 1
  private static let base: UInt64 = 0x1F3D_5B79_A2C4_E68D

  /// `value` × `factor` + `byte`, modulo the prime.
  @inline(__always)
  private static func reduce(_ value: UInt64, times factor: UInt64, plus byte: UInt8) -> UInt64 {
    let product = (value % prime).multipliedFullWidth(by: factor)
    let folded = (product.low & prime) &+ (product.low >> 61 | product.high << 3) &+ UInt64(byte)
    return folded % prime
  }

  @inline(__always)
  static func hasPrefix(_ text: Bytes, _ prefix: Bytes) -> Bool {
    text.count >= prefix.count && equal(text.baseAddress, prefix.baseAddress, count: prefix.count)
  }

  @inline(__always)
  static func hasSuffix(_ text: Bytes, _ suffix: Bytes) -> Bool {
    guard text.count >= suffix.count else { return false }
    return equal(
      text.baseAddress.map { $0 + (text.count - suffix.count) }, suffix.baseAddress, count: suffix.count)
  }

  /// The number of code points.
  @inline(__always)
  static func length(_ text: Bytes) -> Int {
    guard let start = text.baseAddress else { return 0 }
    var count = 0
    for index in 0..<text.count where start[index] & 0xC0 != 0x80 { count &+= 1 }
    return count
  }

  /// The number of words: runs of anything but White_Space.
  static func words(_ text: Bytes) -> Int {
    var count = 0
    var isInWord = false
    var scalars = ScalarCursor(text)
    while let scalar = scalars.next() {
      let isBlank = ScalarCursor.isBlank(scalar)
      if !isBlank, !isInWord { count &+= 1 }
      isInWord = !isBlank
    }
    return count
  }

  // MARK: Blanks

  /// The text without White_Space at its ends.
  @inline(__always)
  static func trim(_ text: Bytes) -> Bytes {
    guard text.count > 0, let start = text.baseAddress else { return text }
    return isTrimmed(start, text.count) ? text : trimmed(start, text.count)
  }

  /// Whether a text that is not empty surely has no blanks at its ends, as most have none.
  @inline(__always)
  static func isTrimmed(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    hasVisibleEnds(start, count) || isWideTrimmed(start, count)
  }

  /// Whether a text that is not empty starts and ends with an ASCII character that is no blank.
  @inline(__always)
  static func hasVisibleEnds(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    start[0] &- 0x21 < 0x5F && start[count &- 1] &- 0x21 < 0x5F
  }

  /// The same as `isTrimmed` for ends that are not both visible ASCII characters.
  ///
  /// All White_Space beyond ASCII starts with the bytes C2 and E1 to E3.
  @inline(never)
  private static func isWideTrimmed(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let first = start[0]
    guard first &- 0x21 < 0x5F || (first > 0xC2 && first &- 0xE1 > 2) else { return false }
    let last = start[count &- 1]
    if last < 0x80 { return last &- 0x21 < 0x5F }
    // The last of two bytes; longer ones are looked at one by one.
    return count >= 2 && start[count &- 2] &- 0xC3 < 0x1D
  }

  @inline(never)
  private static func trimmed(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bytes {
    var scalars = ScalarCursor(Bytes(start: start, count: count))
    var first = 0
    while let scalar = scalars.next(), ScalarCursor.isBlank(scalar) { first = scalars.offset }
    var end = count
    while end > first {
      var last = end - 1
      while last > first, start[last] & 0xC0 == 0x80, end - last < 4 { last -= 1 }
      var tail = ScalarCursor(Bytes(start: start + last, count: end - last))
      guard let scalar = tail.next(), tail.offset == end - last, ScalarCursor.isBlank(scalar) else { break }
      end = last
    }
    return Bytes(start: start + first, count: end - first)
  }
}

extension UnsafeRawPointer {
  /// Eight bytes, wherever they lie.
  @inline(__always)
  func word(_ offset: Int) -> UInt64 { loadUnaligned(fromByteOffset: offset, as: UInt64.self) }

  /// Four bytes, wherever they lie.
  @inline(__always)
  func halfWord(_ offset: Int) -> UInt32 { loadUnaligned(fromByteOffset: offset, as: UInt32.self) }
}
