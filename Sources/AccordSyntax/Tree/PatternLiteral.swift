package import AccordSource

/// A pattern between slashes.
package struct PatternLiteral: Sendable {
  /// The pattern as written between the slashes.
  package let source: String
  /// The range with the slashes; the pattern begins one byte later.
  package let range: SourceRange
  package let ignoringCase: Bool
}
