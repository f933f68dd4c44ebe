/// The shape of a row of a table or of an item of a list.
package struct RecordType: Hashable, Sendable {
  /// The name of the table or of the item.
  package let name: String
  package let columns: [Column]
  /// The column that says when an item happened; nil for tables and for items without a time.
  package let timeColumn: Int?

  package struct Column: Hashable, Sendable {
    package let name: String
    package let type: ValueType
  }

  package func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}
