package import AccordSource

/// `route { to … when … }`
package struct RouteSyntax: Sendable {
  package let steps: [Step]
  package let range: SourceRange

  package struct Step: Sendable {
    package let target: RouteTargetSyntax
    package let label: TextLiteral?
    package let condition: StepCondition
    package let respondWithin: ExpressionSyntax?
    package let againAfter: ExpressionSyntax?
    package let range: SourceRange
  }

  package enum StepCondition: Sendable {
    case when(ExpressionSyntax)
    case otherwise
  }
}
