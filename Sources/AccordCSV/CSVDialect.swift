/// What CSV documents differ in.
package enum CSVDialect {
  /// The delimiters that are recognised; the earlier wins a tie.
  package static let delimiters: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// The delimiter that is most frequent in a header line outside quotes; the comma when there is none.
  package static func detectDelimiter(_ headerLine: some Sequence<UInt8>) -> UInt8 {
    var counts = [Int](repeating: 0, count: delimiters.count)
    var isQuoted = false
    for byte in headerLine {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, let index = delimiters.firstIndex(of: byte) {
        counts[index] += 1
      }
    }
    var best = 0
    for index in counts.indices where counts[index] > counts[best] { best = index }
    return delimiters[best]
  }

  /// Calls `body` with each place where a delimiter stands.
  @inline(__always)
  static func forEachPlace(of delimiter: UInt8, in bytes: UnsafeRawBufferPointer, _ body: (Int) -> Void) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let pattern = ones &* UInt64(delimiter)
    var offset = 0
    while offset &+ 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // A byte of `others` is zero where the delimiter is; of `found` only its highest bit is set then.
      let others = UInt64(littleEndian: word) ^ pattern
      var found = ~(((others & low) &+ low) | others | low)
      while found != 0 {
        body(offset &+ found.trailingZeroBitCount / 8)
        found &= found &- 1
      }
      offset &+= 8
    }
    while offset < bytes.count {
      if bytes[offset] == delimiter { body(offset) }
      offset &+= 1
    }
  }
}
