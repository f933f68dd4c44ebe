package import AccordSource

/// `lead { field type attributes … }`
package struct LeadSyntax: Sendable {
  package let fields: [FieldSyntax]
  /// Texts that mean "we do not know", for every field.
  package let missing: [TextLiteral]
  /// The names of fields that could not be read.
  package let brokenFields: [String]
  package let range: SourceRange
}
