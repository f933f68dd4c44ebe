/// A position in bytes that a reader moves forward; it must not outlive the buffer.
struct ByteCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int
  private let end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    position = 0
    end = bytes.count
  }

  var isAtEnd: Bool { position == end }

  /// The next byte, which is not consumed; nil at the end.
  var next: UInt8? { position < end ? bytes[position] : nil }

  /// Consumes `byte` if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Consumes any of two bytes if it comes next.
  mutating func take(_ byte: UInt8, or other: UInt8) -> Bool {
    take(byte) || take(other)
  }

  /// Consumes a word if it comes next.
  mutating func take(_ word: StaticString) -> Bool {
    guard end - position >= word.utf8CodeUnitCount,
      (0..<word.utf8CodeUnitCount).allSatisfy({ bytes[position + $0] == word.utf8Start[$0] })
    else { return false }
    position += word.utf8CodeUnitCount
    return true
  }

  /// Whether a digit comes next.
  var nextIsDigit: Bool {
    guard let next else { return false }
    return next >= UInt8(ascii: "0") && next <= UInt8(ascii: "9")
  }

  /// Consumes a digit and gives its value; nil when none comes next.
  mutating func takeDigit() -> Int? {
    guard let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    position += 1
    return Int(byte &- UInt8(ascii: "0"))
  }

  /// Consumes exactly `count` digits, at most 18, and gives their value; nil when there are fewer.
  mutating func takeNumber(digits count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let digit = takeDigit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Consumes spaces, tabs and line ends.
  mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
  }
}

extension UInt8 {
  /// Whether the byte is one of the digits 0 to 9.
  @inlinable package var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// Whether the byte is a letter of ASCII.
  @inlinable package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}

/// Gives readers their bytes in one piece.
///
/// Always inlined, with the readers' generic entry points: called as generic code across modules, this step
/// takes as long as reading a short number.
@usableFromInline
enum ContiguousBytes {
  @inlinable @inline(__always)
  static func read<Result>(
    _ bytes: some Collection<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withContiguousStorageIfAvailable(body) ?? Array(bytes).withUnsafeBufferPointer(body)
  }
}
