package import AccordValues

/// A lookup table read from a CSV file.
package struct Table: Sendable {
  package let name: String
  package let type: RecordType
  package let keyColumn: Int
  package let rows: [Text: [Value?]]
}
