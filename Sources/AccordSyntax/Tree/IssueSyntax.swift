/// `issue "title" raised by sales on 2026-10-12 owner marketing closed 2026-11-10`
package struct IssueSyntax: Sendable {
  package let title: TextLiteral
  package var raisedBy: Name?
  package var raisedOn: ExpressionSyntax?
  package var owner: Name?
  package var closed: ExpressionSyntax?
}
