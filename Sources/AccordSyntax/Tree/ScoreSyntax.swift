/// `score name "title" { entries }` or `score name = expression`
package struct ScoreSyntax: Sendable {
  package let name: Name
  package let title: TextLiteral?
  package let body: Body

  package enum Body: Sendable {
    case entries([ScoreEntrySyntax])
    case computed(ExpressionSyntax)
  }
}
