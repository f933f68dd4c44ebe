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

  package var vocabulary: Vocabulary { Vocabulary(options: steps.map(\.label) + [otherwise]) }
}
