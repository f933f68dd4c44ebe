/// Why a text is not a pattern.
package struct PatternError: Error, Hashable {
  /// What is wrong, in the words of PCRE2, such as `missing closing parenthesis`.
  package let message: String
  /// The byte offset inside the pattern where it was noticed.
  package let offset: Int
  /// What to write instead, where it is known.
  package let help: String?

  package init(message: String, offset: Int, help: String? = nil) {
    self.message = message
    self.offset = offset
    self.help = help
  }
}
