/// `each ITEM where C within D, limits`: points for every item.
package struct EachSyntax: Sendable {
  package let items: ExpressionSyntax.ItemClause
  package let limits: [LimitSyntax]
  /// How the points of an item shrink with its age; nil leaves it to the score.
  package let decay: DecaySyntax?
}
