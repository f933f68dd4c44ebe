package import AccordFacts
package import AccordSemantics

extension ProgramFacts {
  /// The key of an expression.
  package func key(of expression: Expression) -> ExpressionKey { ExpressionKey(expression, in: program) }
}
