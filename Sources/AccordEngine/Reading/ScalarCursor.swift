/// Steps through the code points of UTF-8.
///
/// What is not UTF-8 gives U+FFFD byte by byte.
struct ScalarCursor {
  private let start: UnsafePointer<UInt8>?
  private let count: Int
  private(set) var offset = 0

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    start = bytes.baseAddress
    count = bytes.count
  }

  /// The next code point; nil at the end.
  @inline(__always)
  mutating func next() -> UInt32? {
    guard offset < count, let start else { return nil }
    let first = start[offset]
    if first < 0x80 {
      offset &+= 1
      return UInt32(first)
    }
    return nextWide(start)
  }

  private mutating func nextWide(_ start: UnsafePointer<UInt8>) -> UInt32 {
    let first = start[offset]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset &+ length <= count else {
      offset &+= 1
      return 0xFFFD
    }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in 1..<length {
      let byte = start[offset &+ index]
      guard byte & 0xC0 == 0x80 else {
        offset &+= 1
        return 0xFFFD
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    offset &+= length
    return value
  }

  /// Whether a code point has the property White_Space (PropList.txt, which is stable since Unicode 6.3).
  @inline(__always)
  static func isBlank(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar == 0x20 || scalar &- 0x09 < 5 }
    return isWideBlank(scalar)
  }

  private static func isWideBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
