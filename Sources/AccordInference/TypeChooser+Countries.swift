internal import AccordSemantics
internal import AccordValues

// Columns of countries.

extension TypeChooser {
  /// The least share of values that are countries, in percent, in a column that is called so: what is none stays as it is.
  private static let enoughCountries = 75
  /// Codes have this many letters at most; other words have two letters, too.
  private static let codeLength = 3

  /// Names or codes of countries, which are read as codes.
  var countryGuess: TypeGuess? {
    let texts = column.shape.total
    guard texts > 0, Share.isEnough(texts, of: column.known) else { return nil }
    let countries = column.hint.isCountry ? column.countries : unnamedCountries
    let found = countries.values.reduce(0, +)
    guard found > 0, found * 100 >= texts * TypeChooser.enoughCountries else { return nil }
    var guess = TypeGuess("text", "countries", column.text)
    guess.attributes = [column.shape.withOuterBlanks > 0 ? "trim, country" : "country"]
    let codes = countries.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map(\.key.string)
    guess.frequent = Array(codes.prefix(5))
    let more = codes.count > guess.frequent.count ? ", \u{2026}" : ""
    guess.notes.append("read as codes of ISO 3166: \(guess.frequent.joined(separator: ", "))\(more)")
    if found < texts {
      let foreign = column.values.byFrequency.first { Countries.code(of: $0.value) == nil }
      let example = foreign.map { ", such as \(Excerpt.quoted($0.value))" } ?? ""
      guess.notes.append("\(Count.of(texts - found, "other", "stays", "stay")) as written\(example)")
    }
    return guess
  }

  /// The countries of a column that is not called so: nearly all values are names of countries, and more than one.
  private var unnamedCountries: [Text: Int] {
    guard column.values.isComplete, !column.hint.isOpen else { return [:] }
    var countries: [Text: Int] = [:]
    for (value, count) in column.values.counts where value.utf8.count > TypeChooser.codeLength {
      if let code = Countries.code(of: value) { countries[code, default: 0] += count }
    }
    let found = countries.values.reduce(0, +)
    return countries.count > 1 && Share.isEnough(found, of: column.known) ? countries : [:]
  }
}
