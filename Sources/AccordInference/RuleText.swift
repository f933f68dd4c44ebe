internal import AccordValues

/// Parts of a rule file in the project's layout.
enum RuleText {
  /// A text in quotes with its escapes. (Clause 3.8)
  static func quote(_ text: String) -> String { Text(text).literal }

  /// `word` with blanks behind it, up to a width in characters.
  static func padded(_ word: String, to width: Int) -> String {
    word + String(repeating: " ", count: max(0, width - word.count))
  }
}
