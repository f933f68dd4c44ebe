package import AccordSource

/// `bands expression "title" { below 10 +0 … }`
package struct BandsSyntax: Sendable {
  package let value: ExpressionSyntax
  package let title: TextLiteral
  package let bands: [Band]
  package let range: SourceRange

  package struct Band: Sendable {
    package let edges: Edges
    package let points: PointsAmount
    /// The range of the edges.
    package let range: SourceRange
  }

  package enum Edges: Sendable {
    case below(ExpressionSyntax)
    /// `a to b`, and `a to below b` when the upper edge does not belong to it.
    case between(ExpressionSyntax, ExpressionSyntax, includesUpper: Bool)
    case andUp(ExpressionSyntax)
    case missing
    case otherwise
  }

  package struct PointsAmount: Sendable {
    package let isNegative: Bool
    package let amount: ExpressionSyntax
  }
}
