package import AccordSource

/// `agreement "title" { between … timezone … review every … }`
package struct AgreementSyntax: Sendable {
  package let title: TextLiteral?
  package var teams: [Name] = []
  package var timezone: TextLiteral?
  package var reviewEvery: ExpressionSyntax?
  package let range: SourceRange
}

/// `ensure "title" condition`
package struct EnsureSyntax: Sendable {
  package let title: TextLiteral
  package let condition: ExpressionSyntax
}

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
