package import AccordSource
package import AccordValues

/// The ladder that says who gets a lead: the first step whose condition is yes takes it.
package struct Route: Sendable {
  package let steps: [Step]
  package let range: SourceRange

  package struct Step: Sendable {
    package let target: Target
    package let label: String?
    /// Nil for `otherwise`.
    package let condition: Expression?
    package let respondWithin: Duration?
    package let againAfter: Duration?
    package let range: SourceRange
  }

  package indirect enum Target: Sendable {
    case pool(ID<Pool>)
    /// The lead's own field `owner`.
    case owner(ID<Field>)
    case expression(Expression)
    case review
    case nurture
    case nobody
  }
}

extension Route.Target {
  /// Whether this is the same place; of persons who are computed, any.
  package func isSame(as other: Route.Target) -> Bool {
    switch (self, other) {
    case (.pool(let first), .pool(let second)): first == second
    case (.owner, .owner), (.review, .review), (.nurture, .nurture), (.nobody, .nobody),
      (.expression, .expression):
      true
    default: false
    }
  }
}
