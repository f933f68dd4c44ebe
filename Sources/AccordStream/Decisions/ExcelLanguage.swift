/// How Excel reads a file of separated values in a language: which sign separates cells, and which one decimals.
package struct ExcelLanguage: Sendable, Equatable {
  let separator: String
  let decimalMark: String

  /// Cells are separated by commas, and decimals by a point.
  package static let english = ExcelLanguage(separator: ",", decimalMark: ".")
  private static let continental = ExcelLanguage(separator: ";", decimalMark: ",")
  private static let swiss = ExcelLanguage(separator: ";", decimalMark: ".")

  private init(separator: String, decimalMark: String) {
    self.separator = separator
    self.decimalMark = decimalMark
  }

  /// The signs of a language such as `de`, `de-CH` or, as the environment says it, `de_DE.UTF-8`; nil for what is none.
  package init?(tag: String) {
    let parts = tag.prefix { $0 != "." && $0 != "@" }.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let language = parts.first?.lowercased(), (2...3).contains(language.count),
      language.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    else { return nil }
    let region = parts.count > 1 ? parts[parts.count - 1].uppercased() : ""
    if ["de", "fr", "it", "rm"].contains(language), ["CH", "LI"].contains(region) {
      self = .swiss
    } else if language == "es", ExcelLanguage.americasWithPoint.contains(region) {
      self = .english
    } else {
      self = ExcelLanguage.withComma.contains(language) ? .continental : .english
    }
  }

  /// Languages in which a comma separates decimals. Source: Unicode CLDR, numbering symbols.
  private static let withComma: Set = [
    "af", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fo", "fr", "gl",
    "hr",
    "hu", "hy", "id", "is", "it", "ka", "kk", "lt", "lv", "mk", "nb", "nl", "nn", "no", "pl", "pt", "ro",
    "ru",
    "sk", "sl", "sq", "sr", "sv", "tr", "uk", "uz", "vi",
  ]
  /// Where Spanish is written with a point. Source: as above.
  private static let americasWithPoint: Set = [
    "419", "DO", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "SV", "US",
  ]
}
