/// `let name = expression`
package struct BindingSyntax: Sendable {
  package let name: Name
  package let value: ExpressionSyntax
}
