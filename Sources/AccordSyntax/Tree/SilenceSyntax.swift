/// `for every D without ITEM where C`: points for each period of silence.
package struct SilenceSyntax: Sendable {
  package let every: ExpressionSyntax
  package let items: ExpressionSyntax.ItemClause
  /// `at most 30 points`
  package let maximum: ExpressionSyntax?
}
