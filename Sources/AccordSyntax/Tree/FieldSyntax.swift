package import AccordSource

/// A field of the lead, of an item of a list, or a column of a table.
package struct FieldSyntax: Sendable {
  package let name: Name
  package let type: TypeSyntax
  package let attributes: [FieldAttribute]
  package let title: TextLiteral?
  package let range: SourceRange
}
