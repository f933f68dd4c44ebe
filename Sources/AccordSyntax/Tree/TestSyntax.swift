package import AccordSource

/// `test "title" { at … lead { … } expect … }`
package struct TestSyntax: Sendable {
  package let title: TextLiteral
  package var asOf: ExpressionSyntax?
  package var lead: ExpressionSyntax?
  package var expectations: [Expectation] = []
  package let range: SourceRange

  package struct Expectation: Sendable {
    package let kind: Kind
    package let because: [TextLiteral]
    package let range: SourceRange

    package enum Kind: Sendable {
      case condition(ExpressionSyntax)
      case route(RouteTargetSyntax, label: TextLiteral?)
    }
  }
}
