/// Makes the texts of users safe to look at.
enum PageText {
  /// The text in typographic quotes; quotes inside are kept apart by a backslash.
  static func quoted(_ text: String) -> String {
    var shown = ""
    var follows = true
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\": shown += "\\\\"
      case "“", "”": shown += "\\\(scalar)"
      case " ":
        // Blanks at an end and next to one another would not be seen.
        shown += follows || index == scalars.count - 1 ? "\u{A0}" : " "
      case "\u{A0}": shown += escaped(scalar)
      default: shown += visible(scalar)
      }
      follows = scalar == " "
    }
    return "“\(shown)”"
  }

  /// The text with its control characters, and those that turn the direction of writing, spelled out.
  static func visible(_ text: String) -> String {
    text.unicodeScalars.map(visible).joined()
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return escaped(scalar)
    case .format:
      // Joiners are part of emoji and of many scripts.
      return scalar == "\u{200D}" || scalar == "\u{200C}" ? String(scalar) : escaped(scalar)
    case .spaceSeparator: return scalar == " " || scalar == "\u{A0}" ? String(scalar) : escaped(scalar)
    default: return String(scalar)
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }
}
