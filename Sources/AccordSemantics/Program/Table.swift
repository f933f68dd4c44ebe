package import AccordValues

/// A lookup table read from a CSV file.
package struct Table: Sendable {
  package let name: String
  package let type: RecordType
  package let keyColumn: Int
  package let rows: [Text: [Value?]]
  /// The rows as the fingerprint covers them, made once because long tables stand in many forms.
  let canonicalForm: String

  init(name: String, type: RecordType, keyColumn: Int, rows: [Text: [Value?]]) {
    self.name = name
    self.type = type
    self.keyColumn = keyColumn
    self.rows = rows
    canonicalForm = CanonicalForm.form(of: rows, type, keyColumn: keyColumn)
  }
}
