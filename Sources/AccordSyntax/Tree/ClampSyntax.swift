package import AccordSource

/// `from a to b`, `at least a`, `at most b`, with or without `when condition`
package struct ClampSyntax: Sendable {
  package let lower: ExpressionSyntax?
  package let upper: ExpressionSyntax?
  package let condition: ExpressionSyntax?
  package let range: SourceRange
}
