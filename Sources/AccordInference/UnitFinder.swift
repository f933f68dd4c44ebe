internal import AccordValues

/// What stands beside the number in a text: `€`, `employees`, `%`.
enum UnitFinder {
  /// Words that belong to the number, and are no unit.
  private static let factors: Set<String> = [
    "k", "K", "m", "M", "b", "B", "bn", "mn", "Tsd", "Tsd.", "Mio", "Mio.", "Mrd", "Mrd.",
  ]
  private static let currencies: [Set<String>] = [
    ["\u{20AC}", "EUR", "eur", "Euro"], ["$", "US$", "USD", "usd"], ["\u{A3}", "GBP"],
    ["CHF", "SFr.", "Fr."],
    ["\u{A5}", "JPY"],
  ]

  /// The word or sign behind the last digit of a text, or else the currency in front of the first one: other words there,
  /// as in `under 10`, say something about the number.
  static func unit(of text: Text) -> Text? {
    let text = text.string
    guard let first = text.firstIndex(where: isDigit), let last = text.lastIndex(where: isDigit) else {
      return nil
    }
    if let unit = word(text[text.index(after: last)...]) { return Text(unit) }
    guard let unit = word(text[..<first]), currencies.contains(where: { $0.contains(unit) }) else {
      return nil
    }
    return Text(unit)
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  /// The one word of a text that is no factor; `20k EUR`, `1K+ employees` and `20k€` have one.
  private static func word(_ text: Substring) -> String? {
    var words = text.split { $0.isWhitespace || "+-~\u{2248}>\u{2265}=,".contains($0) }.map(String.init)
    words.removeAll { factors.contains($0) || $0 == "." }
    guard words.count == 1, let only = words.first else { return nil }
    if let factor = factors.first(where: { only.hasPrefix($0) }),
      let rest = only.dropFirst(factor.count).first, !rest.isLetter, rest != "."
    {
      words = [String(only.dropFirst(factor.count))]
    }
    let word = words[0]
    let isUnit = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .currencySymbol
        || "%\u{2030}.\u{B0}".unicodeScalars.contains(scalar)
    }
    return isUnit && word != "." ? word : nil
  }

  /// Whether two units mean the same: `€` and `EUR`, `employee` and `employees`.
  static func areOne(_ one: Text, _ other: Text) -> Bool {
    let texts = [one.string, other.string]
    if currencies.contains(where: { $0.isSuperset(of: texts) }) { return true }
    let words = texts.map { $0.lowercased() }.sorted { $0.count < $1.count }
    guard words[0] != words[1] else { return true }
    // Plurals in English and German.
    return words[0].count >= 3 && words[1].hasPrefix(words[0])
      && ["s", "es", "n", "en", "e", "er"].contains(words[1].dropFirst(words[0].count))
  }
}
