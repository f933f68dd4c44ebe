/// Where a route step sends a lead.
package enum RouteTargetSyntax: Sendable {
  /// A pool, or one of the words `owner`, `review`, `nurture`, `nobody`.
  case name(Name)
  case expression(ExpressionSyntax)
}
