/// `proposition name "title" { for … promised when … pitch … resource … }`
package struct PropositionSyntax: Sendable {
  package let name: Name
  package let title: TextLiteral?
  package var fits: ExpressionSyntax?
  package var promised: ExpressionSyntax?
  package var pitch: TextLiteral?
  package var resources: [Resource] = []

  package struct Resource: Sendable {
    package let title: TextLiteral
    package let location: TextLiteral?
    package let owner: Name?
    package let reviewed: ExpressionSyntax?
  }
}
