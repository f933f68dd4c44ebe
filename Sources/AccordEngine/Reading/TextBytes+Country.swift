import AccordValues

// Codes of countries.

extension TextBytes {
  /// The code of a country for its name; any other text as it is.
  static func country(_ text: Bytes, in arena: borrowing ScratchArena) -> Bytes {
    // What looks like a code is one, or stays.
    if text.count == 2, text.allSatisfy({ (0x41...0x5A).contains($0) }) { return text }
    let place = CountryWords.table.find(text)
    if place >= 0 { return arena.copy(Countries.spellings[Int(place)].code.string) }
    guard let code = Countries.code(of: Text(String(decoding: text, as: UTF8.self))) else { return text }
    return arena.copy(code.string)
  }
}

/// What is usually written for countries: as the data have it, in capitals, and in small letters.
private enum CountryWords {
  static let table = TextTable(
    Countries.spellings.enumerated().flatMap { place, country in
      country.words.flatMap { word in
        [word, TextNormaliser.uppercase.apply(word), TextNormaliser.lowercase.apply(word)].map {
          ($0, Int32(place))
        }
      }
    })
}
