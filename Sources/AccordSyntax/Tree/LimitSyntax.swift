package import AccordSource

/// What keeps an `each` line from paying for every item.
package struct LimitSyntax: Sendable {
  package let kind: Kind
  package let range: SourceRange

  package enum Kind: Sendable {
    /// `at most 3`
    case items(ExpressionSyntax)
    /// `at most 1 per 7 days`
    case itemsPer(ExpressionSyntax, ExpressionSyntax)
    /// `once per asset`
    case oncePer(Name)
    /// `at most 15 points`
    case points(ExpressionSyntax)
  }
}
