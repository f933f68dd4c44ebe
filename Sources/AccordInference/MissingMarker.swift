package import AccordValues

/// Texts by which exports say that a value is not known.
package enum MissingMarker {
  /// Texts that mean nothing else; one that is found is listed for all fields.
  package static let certain: Set<Text> = spellings([
    "", "-", "--", "---", "\u{2013}", "\u{2014}", "n/a", "#n/a", "n. a.", "n.a.", "#null!", "null", "(null)",
    "<null>",
    "nil", "nan", "undefined", "\\n", "k. a.", "k. A.", "k.a.", "k.A.", "not available", "keine angabe",
  ])

  /// Texts that could be an answer; they are listed for the fields in which they are found.
  package static let likely: Set<Text> = spellings([
    "na", "none", "unknown", "unbekannt", "not set", "(not set)", "[not set]", "?", "leer", "(leer)", "empty",
    "(empty)", "(blank)",
  ])

  /// Whether a text without blanks around it is one of them.
  static func contains(_ text: Text) -> Bool {
    // The longest is short; most values need not be looked up.
    text.utf8.count <= longest && (certain.contains(text) || likely.contains(text))
  }

  /// All of them, as a field's reading holds them.
  static let all = certain.union(likely)

  private static let longest = all.map(\.utf8.count).max() ?? 0

  /// Each word as it stands, in upper case, and with a capital.
  private static func spellings(_ words: [String]) -> Set<Text> {
    var found: Set<Text> = []
    for word in words {
      found.insert(Text(word))
      found.insert(Text(word.uppercased()))
      found.insert(Text(word.prefix(1).uppercased() + word.dropFirst()))
      found.insert(
        Text(
          word.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
        ))
    }
    return found
  }
}
