package import AccordSource

/// `test "title" { at … lead { … } expect … }`, or with `leads from "…"` in place of `lead { … }`
package struct TestSyntax: Sendable {
  package let title: TextLiteral
  package var asOf: ExpressionSyntax?
  package var lead: ExpressionSyntax?
  /// The file with the leads.
  package var leadsFile: TextLiteral?
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
