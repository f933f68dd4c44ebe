/// The types of fields that are one word: a new one is a case here, and a meaning in `ValueType`.
package enum PlainType: String, CaseIterable, Hashable, Sendable {
  case text
  case number
  case flag
  case time
  case date

  /// What other systems call it.
  var synonyms: [String] {
    switch self {
    case .text: ["string", "varchar", "char", "email", "phone", "url"]
    case .number:
      ["int", "integer", "decimal", "float", "double", "numeric", "currency", "money", "percent"]
    case .flag: ["bool", "boolean", "checkbox"]
    case .time: ["datetime", "timestamp"]
    case .date: []
    }
  }
}

extension TypeSyntax {
  /// The words with which a type begins.
  static let firstWords = Set(PlainType.allCases.map(\.rawValue) + ["choice", "list"])

  /// What other systems call the types, in small letters.
  static let synonyms: [String: String] = {
    let choices = ["enum", "picklist", "select", "dropdown", "radio"].map { ($0, "choice") }
    let plain = PlainType.allCases.flatMap { type in type.synonyms.map { ($0, type.rawValue) } }
    return Dictionary(uniqueKeysWithValues: plain + choices)
  }()

  /// All types, as a help line.
  static let help =
    "the types are \(PlainType.allCases.map(\.rawValue).joined(separator: ", ")), choice, list of text and "
    + "list of ITEM"
}
