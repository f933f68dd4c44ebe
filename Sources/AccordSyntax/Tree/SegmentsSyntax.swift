package import AccordSource

/// `segments name "title" first match { Segment when … }`
package struct SegmentsSyntax: Sendable {
  package let name: Name
  package let title: TextLiteral?
  package let isFirstMatch: Bool
  package let entries: [Entry]

  package struct Entry: Sendable {
    package let name: Name
    package let title: TextLiteral?
    /// Nil for `otherwise`.
    package let condition: ExpressionSyntax?
    package let range: SourceRange
  }
}
