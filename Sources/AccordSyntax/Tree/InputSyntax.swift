package import AccordSource

/// `input name { records at "…" field from "…" }`
package struct InputSyntax: Sendable {
  package let name: Name
  package var recordsPath: TextLiteral?
  package var decimalComma: SourceRange?
  package var missing: [TextLiteral] = []
  package var fields: [Field] = []

  package struct Field: Sendable {
    package let name: Name
    /// The field of the item, for `activities.at from "…"`.
    package let itemField: Name?
    package let attributes: [FieldAttribute]
    package let range: SourceRange
  }
}
