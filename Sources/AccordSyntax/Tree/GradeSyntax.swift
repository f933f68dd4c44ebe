package import AccordSource

/// `grade name of score { A from 45, …, D otherwise }`
package struct GradeSyntax: Sendable {
  package let name: Name
  package let score: Name
  package let entries: [Entry]
  package let range: SourceRange

  package struct Entry: Sendable {
    package let label: Name
    /// Nil for `otherwise`.
    package let from: ExpressionSyntax?
  }
}
