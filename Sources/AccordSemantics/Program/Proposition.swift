package import AccordSource

/// What is promised to whom.
package struct Proposition: Sendable {
  package let name: String
  package let title: String?
  /// Whom it fits.
  package let fits: Expression?
  /// Which campaigns promised it.
  package let promised: Expression?
  package let pitch: String?
  package let range: SourceRange
}
