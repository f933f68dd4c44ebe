package import AccordSource
package import AccordValues

/// A letter for a score.
package struct Grade: Sendable {
  package let name: String
  package let score: ID<Score>
  /// From the highest threshold to the lowest.
  package let steps: [Step]
  package let otherwise: Text
  package let range: SourceRange

  package struct Step: Sendable {
    package let label: Text
    package let from: Decimal
  }

  /// The labels, from the highest threshold to the lowest.
  package var labels: [Text] { steps.map(\.label) + [otherwise] }
}
