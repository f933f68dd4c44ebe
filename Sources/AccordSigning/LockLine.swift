import AccordSource

/// A line of a lock, read from left to right in columns.
struct LockLine {
  private var rest: Substring.UnicodeScalarView
  /// Whether a name was longer than any is.
  private(set) var hasLongName = false

  init(_ line: Substring) {
    rest = line.unicodeScalars
    skipBlanks()
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// The next column; nil at the end.
  mutating func next() -> String? {
    let column = rest.prefix { !LockLine.isBlank($0) }
    guard !column.isEmpty else { return nil }
    rest = rest[column.endIndex...]
    skipBlanks()
    return String(column)
  }

  /// The next column if it can be a name.
  mutating func name() -> String? { next().flatMap { short($0) } }

  private mutating func short(_ name: String) -> String? {
    guard name.unicodeScalars.count > PersonName.longest else { return name }
    hasLongName = true
    return nil
  }

  /// The next column if it is this many lower-case hexadecimal digits.
  mutating func next(digits: Int) -> String? {
    next().flatMap { column in
      let isHexadecimal = column.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      }
      return column.utf8.count == digits && isHexadecimal ? column : nil
    }
  }

  /// The rest of the line if it is a name in quotes, as `JSONText.quote` writes it.
  mutating func quotedName() -> String? { quoted().flatMap { short($0) } }

  /// The rest of the line if it is a text in quotes, as `JSONText.quote` writes it.
  mutating func quoted() -> String? {
    guard rest.popFirst() == "\"" else { return nil }
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"":
        skipBlanks()
        return isAtEnd ? String(text) : nil
      case "\\":
        guard let escaped = escaped() else { return nil }
        text.append(escaped)
      default: text.append(scalar)
      }
    }
    return nil
  }

  /// What stands after a backslash.
  private mutating func escaped() -> Unicode.Scalar? {
    switch rest.popFirst() {
    case "\"": return "\""
    case "\\": return "\\"
    case "b": return "\u{8}"
    case "t": return "\t"
    case "n": return "\n"
    case "f": return "\u{C}"
    case "r": return "\r"
    case "u":
      let digits = String(rest.prefix(4))
      rest = rest.dropFirst(4)
      guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit) else { return nil }
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    default: return nil
    }
  }

  private mutating func skipBlanks() { rest = rest.drop(while: LockLine.isBlank) }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private static let conflictMarks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]

  /// Whether git has left the line behind where two branches did not go together.
  static func isConflictMark(_ line: Substring) -> Bool { conflictMarks.contains(where: line.hasPrefix) }

  /// The beginning of a line for a message.
  static func excerpt(_ line: Substring) -> String {
    let shown = 60
    return "'" + DisplayText.visible(String(line.prefix(shown))) + (line.count > shown ? "…'" : "'")
  }
}
