package import AccordSource

/// A field of the lead.
package struct Field: Sendable {
  package let name: String
  package let title: String?
  package let type: ValueType
  package let normalisers: Normalisers
  package let range: SourceRange
}
