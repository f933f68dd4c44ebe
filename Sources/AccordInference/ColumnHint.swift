/// What the name of a column says about its values.
struct ColumnHint {
  /// Whether its values name a record, so that digits in it are no quantity.
  let isIdentifier: Bool
  /// Whether its values say when something happened, so that a large number in it is a time.
  let isTime: Bool

  private static let identifierWords: Set<String> = [
    "id", "ids", "uuid", "guid", "nr", "no", "number", "key", "ref", "reference", "nummer", "kennung",
  ]
  private static let timeWords: Set<String> = [
    "at", "on", "am", "when", "created", "updated", "modified", "closed", "opened", "seen", "synced",
    "angelegt",
  ]
  private static let timeParts = ["date", "time", "datum", "zeit", "stamp"]

  init(_ words: [String]) {
    let isCount = words.contains("of") || words.contains("count") || words.contains("anzahl")
    isIdentifier =
      !isCount
      && [words.first, words.last].contains { $0.map(ColumnHint.identifierWords.contains) ?? false }
    isTime = words.contains { word in
      ColumnHint.timeWords.contains(word) || ColumnHint.timeParts.contains { word.contains($0) }
    }
  }
}
