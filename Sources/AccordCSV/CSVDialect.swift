/// What CSV documents differ in.
package enum CSVDialect {
  /// The delimiters that are recognised; the earlier wins a tie.
  package static let delimiters: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// The delimiter of a header line: the one that stands in the first row below as often as in the header, else the
  /// one that is most frequent in the header; outside quotes. The comma when there is none.
  ///
  /// - Parameter firstRow: the first line below the header; nil when there is none.
  package static func detectDelimiter(
    _ headerLine: some Sequence<UInt8>, firstRow: (some Sequence<UInt8>)? = [UInt8]?.none
  ) -> UInt8 {
    let (counts, isHeaderWhole) = delimiterCounts(headerLine)
    var shared = counts
    if isHeaderWhole, let firstRow {
      let (others, isRowWhole) = delimiterCounts(firstRow)
      for index in shared.indices where !isRowWhole || shared[index] != others[index] { shared[index] = 0 }
    }
    let found = shared.contains { $0 > 0 } ? shared : counts
    var best = 0
    for index in found.indices where found[index] > found[best] { best = index }
    return delimiters[best]
  }

  /// Whether more than one sign in a header line may be the delimiter.
  static func isDelimiterInDoubt(_ headerLine: some Sequence<UInt8>) -> Bool {
    delimiterCounts(headerLine).counts.count { $0 > 0 } > 1
  }

  /// How often each delimiter stands in a line outside quotes, and whether no quote is open at its end.
  private static func delimiterCounts(_ line: some Sequence<UInt8>) -> (counts: [Int], isWhole: Bool) {
    var counts = [Int](repeating: 0, count: delimiters.count)
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, let index = delimiters.firstIndex(of: byte) {
        counts[index] += 1
      }
    }
    return (counts, !isQuoted)
  }

  /// A delimiter as messages name it.
  package static func name(of delimiter: UInt8) -> String {
    delimiter == UInt8(ascii: "\t") ? "tabs" : "'\(Character(Unicode.Scalar(delimiter)))'"
  }

  /// The delimiter that a first line such as `sep=;` names; nil when the line is none of these.
  ///
  /// The line may be quoted, and filled up with delimiters as a spreadsheet fills up rows.
  package static func separator(in line: ArraySlice<UInt8>) -> UInt8? {
    var rest = line[...]
    if rest.last == UInt8(ascii: "\r") { rest = rest.dropLast(1) }
    let isQuoted = rest.first == UInt8(ascii: "\"")
    if isQuoted { rest = rest.dropFirst() }
    guard rest.prefix(4).elementsEqual("sep=".utf8, by: { $0 | 0x20 == $1 || $0 == $1 }) else { return nil }
    rest = rest.dropFirst(4)
    let isWordForTab = rest.starts(with: #"\t"#.utf8)
    guard let delimiter = isWordForTab ? UInt8(ascii: "\t") : rest.first, canSeparate(delimiter) else {
      return nil
    }
    rest = rest.dropFirst(isWordForTab ? 2 : 1)
    if isQuoted {
      guard rest.first == UInt8(ascii: "\"") else { return nil }
      rest = rest.dropFirst()
    }
    return rest.allSatisfy { $0 == delimiter || $0 == 0x20 } ? delimiter : nil
  }

  /// Whether a byte is a sign that separates cells: a tab, or one of ASCII that is no letter, digit or quote.
  private static func canSeparate(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "0")...UInt8(ascii: "9"): false
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): false
    default: byte == UInt8(ascii: "\t") || 0x20...0x7E ~= byte
    }
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
