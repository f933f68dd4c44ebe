import AccordValues

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
