package import AccordSource

/// Exclusive groups of leads.
package struct Segments: Sendable {
  package let name: String
  package let title: String?
  package let isDraft: Bool
  /// Whether the first segment that fits is taken; otherwise two that fit are a problem.
  package let isFirstMatch: Bool
  package let entries: [Entry]
  package let range: SourceRange

  package struct Entry: Sendable {
    package let name: String
    package let title: String?
    /// Nil for `otherwise`.
    package let condition: Expression?
    package let range: SourceRange
  }
}
