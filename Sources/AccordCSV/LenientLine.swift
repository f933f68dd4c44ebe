/// A line with quotes where RFC 4180 has none, as people write and programs that do not quote: quotes around a whole cell
/// hold it together, all others are text.
package struct LenientLine {
  /// The cells without the quotes around them, one after the other.
  package private(set) var text: [UInt8] = []
  /// Where in `text` each cell ends.
  package private(set) var ends: [Int] = []

  private static let quote = UInt8(ascii: "\"")

  /// Nil when a quote at the beginning of a cell is never closed: then the cell may go on in the next line.
  package init?(_ line: ArraySlice<UInt8>, delimiter: UInt8) {
    // Two quotes after one another are one in a text, or else one in a text and the one at its end.
    if let found = LenientLine(line, delimiter, joinsPairs: true)
      ?? LenientLine(line, delimiter, joinsPairs: false)
    {
      self = found
    } else {
      return nil
    }
  }

  private init?(_ line: ArraySlice<UInt8>, _ delimiter: UInt8, joinsPairs: Bool) {
    var rest = line
    while true {
      // Spreadsheets export `="00123"` so that the cell stays a text.
      let isFormula = rest.starts(with: #"=""#.utf8)
      if isFormula || rest.first == Self.quote {
        let inside = rest.dropFirst(isFormula ? 2 : 1)
        guard let end = Self.closingQuote(inside, delimiter, joinsPairs) else { return nil }
        append(quoted: inside[..<end])
        rest = line[(end + 1)...]
      } else {
        let end = rest.firstIndex(of: delimiter) ?? rest.endIndex
        text.append(contentsOf: rest[..<end])
        rest = rest[end...]
      }
      ends.append(text.count)
      if rest.isEmpty { return }
      rest = rest.dropFirst()
    }
  }

  /// The quote behind which the cell ends.
  private static func closingQuote(
    _ inside: ArraySlice<UInt8>, _ delimiter: UInt8, _ joinsPairs: Bool
  ) -> Int? {
    var index = inside.startIndex
    while let found = inside[index...].firstIndex(of: quote) {
      let next = found + 1
      if next == inside.endIndex || inside[next] == delimiter { return found }
      index = joinsPairs && inside[next] == quote ? next + 1 : next
    }
    return nil
  }

  /// Two quotes after one another are one.
  private mutating func append(quoted cell: ArraySlice<UInt8>) {
    var isSecond = false
    for byte in cell {
      if byte == Self.quote, isSecond {
        isSecond = false
        continue
      }
      isSecond = byte == Self.quote
      text.append(byte)
    }
  }
}
