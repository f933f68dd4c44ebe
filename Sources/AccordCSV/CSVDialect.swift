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
}
