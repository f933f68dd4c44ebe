extension Unicode.Scalar {
  /// Whether a name begins with this: a letter that is seen. (Clause 3.3)
  package var beginsName: Bool {
    if isASCII { return isASCIILetter }
    return properties.isAlphabetic && !properties.isDefaultIgnorableCodePoint
  }

  /// Whether a name goes on with this: a letter, a digit, `_`, or a mark that belongs to a letter. (Clause 3.3)
  package var continuesName: Bool {
    if isASCII { return isASCIILetter || ("0"..."9").contains(self) || self == "_" }
    if properties.isDefaultIgnorableCodePoint { return false }
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }
}

extension Unicode.Scalar {
  private var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}

/// How a sign can say something else to a person than to a program.
package enum HiddenSign: Sendable {
  /// Many editors begin a new line where it stands, and it is no line feed.
  case lineBreak
  /// It turns the direction in which the signs around it are shown.
  case direction
  /// It looks like a blank.
  case blank
  /// A control character.
  case control
  /// Nothing shows of it.
  case invisible
}

extension Unicode.Scalar {
  /// How it is hidden; nil for what is seen, for a blank, a tab and a line feed.
  package var hidden: HiddenSign? {
    switch value {
    case 0x20..<0x7F, 0x09, 0x0A: return nil
    case 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: return .lineBreak
    default: break
    }
    if properties.generalCategory == .control { return .control }
    if properties.isBidiControl { return .direction }
    if properties.isWhitespace { return .blank }
    return properties.isDefaultIgnorableCodePoint ? .invisible : nil
  }

  /// Whether nothing shows of it, or it looks like a blank and is none.
  package var isInvisible: Bool { value >= 0x80 && hidden != nil && hidden != .control }

  /// The code point as in `200B`.
  package var number: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Its number and what Unicode calls it: `U+200B (zero width space)`.
  package var described: String {
    let name = properties.name?.lowercased() ?? Self.controlNames[value]
    return "U+\(number)" + (name.map { " (\($0))" } ?? "")
  }

  /// Control characters have no names in Unicode, only aliases, and these are what people may know.
  private static let controlNames: [UInt32: String] = [
    0x00: "null", 0x08: "backspace", 0x0B: "line tabulation", 0x0C: "form feed", 0x0D: "carriage return",
    0x1B: "escape", 0x7F: "delete", 0x85: "next line", 0x9B: "control sequence introducer",
  ]
}
