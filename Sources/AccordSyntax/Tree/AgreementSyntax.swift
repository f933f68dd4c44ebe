package import AccordSource

/// `agreement "title" { between … timezone … review every … }`
package struct AgreementSyntax: Sendable {
  package let title: TextLiteral?
  package var teams: [Name] = []
  package var timezone: TextLiteral?
  package var reviewEvery: ExpressionSyntax?
  package let range: SourceRange
}
