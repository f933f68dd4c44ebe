internal import AccordCSV
package import AccordValues

/// The text of a file that rules look things up in. (Clauses 2.7 and 2.9)
package enum LookupText {
  /// The bytes as UTF-8 without a byte order mark, with a line feed also where a carriage return alone ends a line.
  ///
  /// Throws when they are no UTF-8, with the encoding where it can be told.
  package static func read(_ bytes: [UInt8]) throws(RuleFileError) -> [UInt8] {
    if let other = otherThanUTF8(bytes) { throw RuleFileError(message: "it is \(other), not UTF-8") }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var text = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard String(validating: text, as: UTF8.self) != nil else {
      throw RuleFileError(message: "it is not UTF-8")
    }
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    for index in text.indices where text[index] == carriageReturn {
      if index + 1 == text.count || text[index + 1] != lineFeed { text[index] = lineFeed }
    }
    return text
  }

  /// What bytes are that people take for a text; nil when nothing says so.
  private static func otherThanUTF8(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return "a workbook or another archive" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    // Without a mark UTF-16 may be UTF-8 as well; nearly every other byte of it is 0.
    let zeros = bytes.prefix(1 << 12).count { $0 == 0 }
    if zeros == 0 { return bytes.contains(0) ? "no text" : nil }
    return zeros * 3 >= min(bytes.count, 1 << 12) ? "UTF-16" : "no text"
  }

  /// An entry of a list, or a key of a table.
  package struct Entry: Sendable {
    /// Counted from 1.
    package let line: Int
    package let text: Text

    package init(line: Int, text: Text) {
      self.line = line
      self.text = text
    }
  }

  /// The entries of a list, one a line, without the blanks around them; comments and empty lines are none.
  package static func entries(_ bytes: [UInt8]) throws(RuleFileError) -> [Entry] {
    let lines = try read(bytes).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      let entry = TextNormaliser.trim.apply(Text(String(decoding: line, as: UTF8.self)))
      if entry.string.isEmpty || entry.utf8.first == UInt8(ascii: "#") { return nil }
      return Entry(line: index + 1, text: entry)
    }
  }

  /// The rows of a table.
  static func table(_ bytes: [UInt8]) throws(RuleFileError) -> CSVDocument {
    CSVDocument.read(try read(bytes))
  }

  /// A cell of a table without the blanks around it.
  static func cell(_ bytes: [UInt8]) -> Text {
    TextNormaliser.trim.apply(Text(String(decoding: bytes, as: UTF8.self)))
  }

  /// The keys of a table: of each row the first cell that is not empty, of the columns that it has.
  ///
  /// - Parameter columns: their names in the header.
  package static func entries(
    of columns: [Text], in bytes: [UInt8]
  ) throws(RuleFileError) -> [Entry] {
    let document = try table(bytes)
    let names = document.header?.names.map { Text($0) } ?? []
    let places = columns.compactMap { names.firstIndex(of: $0) }
    return document.rows.compactMap { row in
      let key = places.lazy.map { cell(row.cells[$0]) }.first { !$0.string.isEmpty }
      return key.map { Entry(line: row.line, text: $0) }
    }
  }
}
