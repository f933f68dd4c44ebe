package import AccordSource

/// A name as it stands in the text.
package struct Name: Sendable {
  package let text: String
  package let range: SourceRange

  package init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }
}

/// A text in quotes: its value with the escapes resolved.
package struct TextLiteral: Sendable {
  package let value: String
  /// The range with the quotes.
  package let range: SourceRange
}

/// A pattern between slashes.
package struct PatternLiteral: Sendable {
  /// The pattern as written between the slashes.
  package let source: String
  /// The range with the slashes; the pattern begins one byte later.
  package let range: SourceRange
  package let ignoringCase: Bool
}
