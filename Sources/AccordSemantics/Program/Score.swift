package import AccordSource

/// A sum of reasons.
package struct Score: Sendable {
  package let name: String
  package let title: String?
  package let isDraft: Bool
  package let body: Body
  package let range: SourceRange

  package enum Body: Sendable {
    /// The limits in the order in which they are applied.
    case entries([ScoreEntry], clamps: [Clamp])
    /// The terms of a computed score; each is one reason.
    case computed([Term])
  }

  package struct Term: Sendable {
    /// The term as written, which is also its title.
    package let title: String
    package let value: Expression
  }
}
