/// `table name from "file" { column type, … }`
package struct TableSyntax: Sendable {
  package let name: Name
  package let file: TextLiteral
  package let columns: [FieldSyntax]
}
