/// `from 2027-01-01 until 2027-12-31` after a declaration's name; both days belong.
package struct ValiditySyntax: Sendable {
  package var from: ExpressionSyntax?
  package var until: ExpressionSyntax?
}
