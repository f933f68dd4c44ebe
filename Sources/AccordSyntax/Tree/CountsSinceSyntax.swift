package import AccordSource

/// `counts since latest ITEM where C`: what happened up to then no longer counts.
package struct CountsSinceSyntax: Sendable {
  package let items: ExpressionSyntax.ItemClause
  package let range: SourceRange
}
