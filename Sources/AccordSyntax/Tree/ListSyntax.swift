/// `list name = "…", "…"` or `list name from "file"`
package struct ListSyntax: Sendable {
  package let name: Name
  package let source: Source

  package enum Source: Sendable {
    case entries([TextLiteral])
    case file(TextLiteral)
  }
}
