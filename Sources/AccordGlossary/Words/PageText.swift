import AccordValues

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

/// Articles and plurals.
enum Nouns {
  /// Letters whose names begin with a vowel, as in "an MQL".
  private static let spokenWithVowel = Set("AEFHILMNORSX")

  /// Whether a name is spoken letter by letter, as MQL is.
  static func isAbbreviation(_ name: String) -> Bool {
    (2...5).contains(name.utf8.count) && name.allSatisfy { $0.isASCII && $0.isUppercase }
  }

  /// `a` or `an` for an abbreviation: an MQL, a PQL, a SAL.
  static func article(abbreviation: String) -> String {
    // With a vowel in the middle it is spoken as a word, as SAL is.
    if abbreviation.dropFirst().dropLast().contains(where: { "AEIOU".contains($0) }) {
      return article(abbreviation)
    }
    return abbreviation.first.map { spokenWithVowel.contains($0) } ?? false ? "an" : "a"
  }

  /// `a` or `an` for an ordinary word.
  static func article(_ noun: String) -> String {
    noun.lowercased().first.map { "aeiou".contains($0) } ?? false ? "an" : "a"
  }

  /// Names have underscores; their plurals follow the ordinary rules.
  static func plural(_ noun: String) -> String {
    let lower = noun.lowercased()
    if lower.hasSuffix("y"), let before = lower.dropLast().last, !"aeiou".contains(before) {
      return "\(noun.dropLast())ies"
    }
    let isHissed = ["s", "x", "z", "ch", "sh"].contains { lower.hasSuffix($0) }
    return isHissed ? "\(noun)es" : "\(noun)s"
  }

  /// `1 entry`, `2 entries`.
  static func count(_ count: Int, _ noun: String) -> String {
    "\(count.grouped) \(count == 1 ? noun : plural(noun))"
  }
}
