package import AccordSource

/// How points shrink with the age of an item.
package struct DecaySyntax: Sendable {
  package let kind: Kind
  package let range: SourceRange

  package enum Kind: Sendable {
    /// `fades 50% every 30 days`
    case share(ExpressionSyntax, every: ExpressionSyntax)
    /// `fades 5 points every 7 days`
    case points(ExpressionSyntax, every: ExpressionSyntax)
    /// `fades to nothing over 60 days`
    case linear(over: ExpressionSyntax)
    /// `keeps 100% for 30 days, 75% for 60 days`
    case tiers([Tier])
    /// `never fades`
    case never
  }

  package struct Tier: Sendable {
    package let share: ExpressionSyntax
    package let until: ExpressionSyntax
  }
}
