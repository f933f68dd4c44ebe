/// `ensure "title" condition`
package struct EnsureSyntax: Sendable {
  package let title: TextLiteral
  package let condition: ExpressionSyntax
}
