package import AccordSource

/// A text in quotes: its value with the escapes resolved.
package struct TextLiteral: Sendable {
  package let value: String
  /// The range with the quotes.
  package let range: SourceRange
}
