import AccordValues

// Normalisers and foldings. What changes nothing gives the text itself; what changes something writes into the
// arena.

extension TextBytes {
  /// Each code point in its full lowercase.
  @inline(__always)
  static func lower(_ text: Bytes, in arena: borrowing ScratchArena) -> Bytes {
    mapASCII(text, letters: 0x41, in: arena) ?? map(text, in: arena) { lowerScalar($0, $1) }
  }

  /// Each code point in its full uppercase.
  @inline(__always)
  static func upper(_ text: Bytes, in arena: borrowing ScratchArena) -> Bytes {
    mapASCII(text, letters: 0x61, in: arena) ?? map(text, in: arena) { upperScalar($0, $1) }
  }

  /// Each code point by simple case folding, as `CaseFolding.fold`.
  @inline(__always)
  static func fold(_ text: Bytes, in arena: borrowing ScratchArena) -> Bytes {
    mapASCII(text, letters: 0x41, in: arena) ?? map(text, in: arena) { foldScalar($0, $1) }
  }

  /// Unicode Normalization Form C.
  static func composed(_ text: Bytes, in arena: borrowing ScratchArena) -> Bytes {
    guard let start = text.baseAddress else { return text }
    // Everything below U+0300 is composed already (NFC_Quick_Check), and 0xCC starts U+0300.
    var highest: UInt8 = 0
    for index in 0..<text.count { highest = max(highest, start[index]) }
    if highest < 0xCC { return text }
    let normalised = TextNormaliser.nfc.apply(Text(String(decoding: text, as: UTF8.self)))
    return arena.copy(normalised.string)
  }

  /// Each run of White_Space as one blank, none at the ends.
  static func collapsed(_ text: Bytes, in arena: borrowing ScratchArena) -> Bytes {
    guard let start = text.baseAddress, !isCollapsed(text) else { return text }
    let target = arena.reserve(text.count)
    var used = 0
    var pendingBlank = false
    var scalars = ScalarCursor(text)
    var offset = 0
    while let scalar = scalars.next() {
      if ScalarCursor.isBlank(scalar) {
        pendingBlank = used > 0
      } else {
        if pendingBlank {
          target[used] = 0x20
          used &+= 1
        }
        pendingBlank = false
        for index in offset..<scalars.offset {
          target[used] = start[index]
          used &+= 1
        }
      }
      offset = scalars.offset
    }
    arena.commit(used)
    return Bytes(start: target, count: used)
  }

  private static func isCollapsed(_ text: Bytes) -> Bool {
    guard let start = text.baseAddress, text.count >= 9, isTrimmed(start, text.count) else {
      return isCollapsedByStep(text)
    }
    // Nine bytes at a time: each of eight and the one behind it.
    let raw = UnsafeRawPointer(start)
    let last = text.count &- 9
    var offset = 0
    while true {
      let word = raw.word(offset)
      let pairs = zeroMarks(word ^ ones &* 0x20) & zeroMarks(raw.word(offset &+ 1) ^ ones &* 0x20)
      if pairs | otherBlankMarks(word) != 0 { return isCollapsedByStep(text) }
      if offset == last { return true }
      offset = min(offset &+ 8, last)
    }
  }

  /// Eight bytes, marked where one may be part of White_Space but is no blank: control characters, and what
  /// White_Space beyond ASCII starts with (C2, E1 to E3).
  @inline(__always)
  private static func otherBlankMarks(_ word: UInt64) -> UInt64 {
    zeroMarks(word & ones &* 0xE0) | zeroMarks(word ^ ones &* 0xC2)
      | zeroMarks((word ^ ones &* 0xE0) & ones &* 0xFC)
  }

  /// The high bit of each byte that is zero, and perhaps of some bytes above one.
  @inline(__always)
  private static func zeroMarks(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highBits }

  private static func isCollapsedByStep(_ text: Bytes) -> Bool {
    var wasBlank = true
    var scalars = ScalarCursor(text)
    while let scalar = scalars.next() {
      let isBlank = ScalarCursor.isBlank(scalar)
      if isBlank, wasBlank || scalar != 0x20 { return false }
      wasBlank = isBlank
    }
    return !wasBlank || text.count == 0
  }

  /// Whether all characters are ASCII.
  @inline(__always)
  static func isASCII(_ text: Bytes) -> Bool {
    guard let start = text.baseAddress else { return true }
    let raw = UnsafeRawPointer(start)
    var seen: UInt64 = 0
    var offset = 0
    while offset &+ 8 <= text.count {
      seen |= raw.word(offset)
      offset &+= 8
    }
    while offset < text.count {
      seen |= UInt64(start[offset])
      offset &+= 1
    }
    return seen & highBits == 0
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The high bit of each byte that is one of 26 letters from `letters` on; all bytes must be ASCII.
  @inline(__always)
  private static func letterBits(_ word: UInt64, _ letters: UInt8) -> UInt64 {
    (word &+ ones &* UInt64(0x80 &- letters)) & ~(word &+ ones &* UInt64(0x80 &- letters &- 26)) & highBits
  }

  /// The text with the case of 26 letters switched; nil unless it is ASCII.
  @inline(__always)
  private static func mapASCII(_ text: Bytes, letters: UInt8, in arena: borrowing ScratchArena) -> Bytes? {
    guard let start = text.baseAddress else { return text }
    let raw = UnsafeRawPointer(start)
    let count = text.count
    // Written at once, and only kept if something changed.
    let room = arena.reserve(count)
    let target = UnsafeMutableRawPointer(room)
    var seen: UInt64 = 0
    var changes: UInt64 = 0
    if count >= 8 {
      var offset = 0
      while true {
        let word = raw.word(offset)
        let marks = letterBits(word, letters)
        seen |= word
        changes |= marks
        target.storeBytes(of: word ^ marks >> 2, toByteOffset: offset, as: UInt64.self)
        if offset == count &- 8 { break }
        // The last eight bytes, some of them for the second time.
        offset = min(offset &+ 8, count &- 8)
      }
    } else {
      var offset = 0
      while offset < count {
        let byte = start[offset]
        let change: UInt8 = byte &- letters < 26 ? 0x20 : 0
        seen |= UInt64(byte)
        changes |= UInt64(change)
        room[offset] = byte ^ change
        offset &+= 1
      }
    }
    if seen & highBits != 0 { return nil }
    guard changes != 0 else { return text }
    arena.commit(count)
    return Bytes(start: room, count: count)
  }

  // MARK: Beyond ASCII

  /// The longest mapping of one code point: three code points.
  static let longestMapping = 12

  /// Maps each code point; `mapping` writes up to `longestMapping` bytes and gives their number.
  @inline(__always)
  private static func map(
    _ text: Bytes, in arena: borrowing ScratchArena,
    _ mapping: (UInt32, UnsafeMutablePointer<UInt8>) -> Int
  ) -> Bytes {
    // No mapping has more than three times the bytes of its code point; a test pins that for all.
    let room = text.count * 3 + longestMapping
    let target = arena.reserve(room)
    var used = 0
    var scalars = ScalarCursor(text)
    while used &+ longestMapping <= room, let scalar = scalars.next() {
      used &+= mapping(scalar, target + used)
    }
    arena.commit(used)
    return Bytes(start: target, count: used)
  }

  private static func lowerScalar(_ scalar: UInt32, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    if scalar < 0x100 {
      let isUpper = scalar &- 0x41 < 26 || (scalar &- 0xC0 < 31 && scalar != 0xD7)
      return put(isUpper ? scalar &+ 0x20 : scalar, target)
    }
    guard let known = Unicode.Scalar(scalar) else { return put(scalar, target) }
    return put(known.properties.lowercaseMapping, target)
  }

  private static func upperScalar(_ scalar: UInt32, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    if scalar < 0xFF, scalar != 0xB5, scalar != 0xDF {
      let isLower = scalar &- 0x61 < 26 || (scalar &- 0xE0 < 31 && scalar != 0xF7)
      return put(isLower ? scalar &- 0x20 : scalar, target)
    }
    guard let known = Unicode.Scalar(scalar) else { return put(scalar, target) }
    return put(known.properties.uppercaseMapping, target)
  }

  private static func foldScalar(_ scalar: UInt32, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    if scalar < 0x100, scalar != 0xB5 {
      let isUpper = scalar &- 0x41 < 26 || (scalar &- 0xC0 < 31 && scalar != 0xD7)
      return put(isUpper ? scalar &+ 0x20 : scalar, target)
    }
    guard let known = Unicode.Scalar(scalar) else { return put(scalar, target) }
    return put(CaseFolding.fold(known).value, target)
  }

  private static func put(_ mapping: String, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    var used = 0
    for byte in mapping.utf8 where used < longestMapping {
      target[used] = byte
      used &+= 1
    }
    return used
  }

  /// Writes a code point as UTF-8.
  @inline(__always)
  private static func put(_ scalar: UInt32, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    if scalar < 0x80 {
      target[0] = UInt8(truncatingIfNeeded: scalar)
      return 1
    }
    if scalar < 0x800 {
      target[0] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      target[1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      return 2
    }
    if scalar < 0x10000 {
      target[0] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      target[1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      target[2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      return 3
    }
    target[0] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
    target[1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
    target[2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
    target[3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
    return 4
  }
}
