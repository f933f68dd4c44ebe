/// Arrays as PostgreSQL writes them in CSV: `{webinar,"fair, spring",NULL}`.
///
/// The form is that of "Array Input and Output Syntax" in its manual, for one dimension that begins with 1.
package enum PostgresArray {
  /// The entries, nil for NULL; nil when a text is no such array.
  package static func entries(_ text: Text) -> [Text?]? {
    var reader = Reader(bytes: Array(TextNormaliser.trim.apply(text).utf8))
    return reader.entries()
  }

  private struct Reader {
    let bytes: [UInt8]
    var place = 0

    mutating func entries() -> [Text?]? {
      guard accept("{") else { return nil }
      if accept("}") { return place == bytes.count ? [] : nil }
      var entries: [Text?] = []
      repeat {
        guard let entry = entry() else { return nil }
        entries.append(entry)
      } while accept(",")
      return accept("}") && place == bytes.count ? entries : nil
    }

    /// An entry, with NULL as nil inside; nil when there is none.
    private mutating func entry() -> Text?? {
      var entry: [UInt8] = []
      if accept("\"") {
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
          guard append(to: &entry) else { return nil }
        }
        guard accept("\"") else { return nil }
        return .some(text(entry))
      }
      var isEscaped = false
      while place < bytes.count, !Reader.ends.contains(bytes[place]) {
        isEscaped = isEscaped || bytes[place] == UInt8(ascii: "\\")
        guard append(to: &entry) else { return nil }
      }
      let text = TextNormaliser.trim.apply(text(entry))
      if text.string.isEmpty { return nil }
      return .some(!isEscaped && TextNormaliser.lowercase.apply(text) == "null" ? nil : text)
    }

    private static let ends = Set("{},\"".utf8)

    /// Takes the next byte, or what is escaped.
    private mutating func append(to entry: inout [UInt8]) -> Bool {
      if bytes[place] == UInt8(ascii: "\\") { place += 1 }
      guard place < bytes.count else { return false }
      entry.append(bytes[place])
      place += 1
      return true
    }

    private func text(_ entry: [UInt8]) -> Text { Text(String(decoding: entry, as: UTF8.self)) }

    /// Steps over a sign and the blanks around it.
    private mutating func accept(_ sign: Unicode.Scalar) -> Bool {
      skipBlanks()
      guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
      place += 1
      return true
    }

    private mutating func skipBlanks() {
      while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    }
  }
}
