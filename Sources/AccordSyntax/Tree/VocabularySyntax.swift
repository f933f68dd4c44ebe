/// `list name = "…", "…"` or `list name from "file"`
package struct ListSyntax: Sendable {
  package let name: Name
  package let source: Source

  /// Where the entries stand: behind the `=`, or in a file.
  package enum Source: Sendable {
    case entries([TextLiteral])
    case file(TextLiteral)
  }
}

/// `table name from "file" { column type, … }`
package struct TableSyntax: Sendable {
  package let name: Name
  package let file: TextLiteral
  package let columns: [FieldSyntax]
}

/// `pattern name = /…/ ignoring case`
package struct PatternSyntax: Sendable {
  package let name: Name
  package let literal: PatternLiteral
}

/// `let name = expression`
package struct BindingSyntax: Sendable {
  package let name: Name
  package let value: ExpressionSyntax
}
