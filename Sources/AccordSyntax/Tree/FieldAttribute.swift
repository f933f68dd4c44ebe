package import AccordSource

/// What a field says beside its type: where it is read from and how.
package struct FieldAttribute: Sendable {
  package let kind: Kind
  package let range: SourceRange

  package enum Kind: Sendable {
    case required
    case key
    /// The names in the data, at least one; the first that is there counts.
    case from([TextLiteral])
    case missing([TextLiteral])
    case defaultValue(ExpressionSyntax)
    /// `trim`, `collapse spaces`, `lowercase`, `uppercase` or `nfc`.
    case normaliser(String)
    case split(TextLiteral)
    case decimalComma
    case epochSeconds
    case epochMilliseconds
    case format(TextLiteral)
    case yesWords([TextLiteral])
    case noWords([TextLiteral])
  }
}
