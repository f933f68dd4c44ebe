package import AccordSource

/// `ensure`: what must hold for every lead.
package struct Promise: Sendable {
  package let title: String
  package let condition: Expression
  package let range: SourceRange
}
