package import AccordSource

/// `let name = expression`
package struct Binding: Sendable {
  package let name: String
  package let value: Expression
  package let range: SourceRange
}
