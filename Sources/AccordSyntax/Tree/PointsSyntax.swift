package import AccordSource

/// `+20 "title" when condition`, and with `each` or `for every` instead of `when`
package struct PointsSyntax: Sendable {
  package let isNegative: Bool
  /// A number literal, or any expression in parentheses.
  package let amount: ExpressionSyntax
  package let isComputed: Bool
  package let title: TextLiteral
  package let source: Source
  package let range: SourceRange

  package enum Source: Sendable {
    case always
    case when(ExpressionSyntax)
    case each(EachSyntax)
    case silence(SilenceSyntax)
  }
}
