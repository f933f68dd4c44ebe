package import AccordSource
package import AccordValues

/// The least and the greatest value of a score or a group.
package struct Clamp: Sendable {
  package let lower: Decimal?
  package let upper: Decimal?
  /// Nil when the limit always holds.
  package let condition: Expression?
  package let range: SourceRange
}
