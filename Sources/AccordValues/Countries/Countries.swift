/// The codes of countries, by what people write for them. (Clause 4.2)
package enum Countries {
  /// The code of two letters; nil when a text is neither a code nor a name of ISO 3166-1 in English or German.
  ///
  /// Case and how many blanks stand between words, and around them, do not count.
  package static func code(of text: Text) -> Text? { codes[key(text)] }

  /// Each code with everything that is written for it, as the data have it.
  package static let spellings: [(code: Text, words: [Text])] = CountryData.countries.lines.map { line in
    let words = line.split(separator: "|").map { Text(String($0)) }
    return (words.first ?? "", words)
  }

  private static let codes: [Text: Text] = spellings.reduce(into: [:]) { codes, country in
    for word in country.words { codes[key(word)] = country.code }
  }

  private static func key(_ text: Text) -> Text {
    TextNormaliser.lowercase.apply(TextNormaliser.collapseSpaces.apply(text))
  }
}

extension StaticString {
  fileprivate var lines: [Substring] { description.split(separator: "\n") }
}
