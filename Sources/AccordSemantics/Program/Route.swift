package import AccordSource
package import AccordValues

/// What is promised to whom.
package struct Proposition: Sendable {
  package let name: String
  package let title: String?
  /// Whom it fits.
  package let fits: Expression?
  /// Which campaigns promised it.
  package let promised: Expression?
  package let pitch: String?
  package let resources: [Resource]
  package let range: SourceRange

  /// What sales shows and marketing keeps up to date.
  package struct Resource: Sendable {
    package let title: String
    package let location: String?
    /// The team that keeps it.
    package let owner: String?
    /// The day on which it was last looked at.
    package let reviewed: CalendarDate?
    package let range: SourceRange
  }
}

/// The ladder that says who gets a lead: the first step whose condition is yes takes it.
package struct Route: Sendable {
  package let steps: [Step]
  package let range: SourceRange

  /// A step, and by when the lead is answered.
  package struct Step: Sendable {
    package let target: Target
    package let label: String?
    /// Nil for `otherwise`.
    package let condition: Expression?
    package let respondWithin: Duration?
    package let againAfter: Duration?
    package let range: SourceRange
  }

  /// Whom or where a step sends a lead.
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

extension Proposition {
  /// Whom it fits and which campaigns promised it.
  package var conditions: [Expression] { [fits, promised].compactMap { $0 } }
}

extension Route {
  /// The conditions of the steps, and whom expressions name.
  package var expressions: [Expression] { steps.flatMap(\.expressions) }
}

extension Route.Step {
  /// The condition, and whom an expression names.
  package var expressions: [Expression] { [condition, target.expression].compactMap { $0 } }
}

extension Route.Target {
  /// What a lead that goes there goes to.
  package var kind: RouteOutcome.Kind {
    switch self {
    case .pool: .pool
    case .owner: .owner
    case .expression: .expression
    case .review: .review
    case .nurture: .nurture
    case .nobody: .nobody
    }
  }

  /// The target as the rules name it; a person who is computed by the expression that says who.
  package func name(in program: Program) -> String {
    switch self {
    case .pool(let id): program.pools[id].name
    case .expression(let expression): program.sources.line(expression.range)
    case .owner, .review, .nurture, .nobody: kind.rawValue
    }
  }

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

/// People who share leads.
package struct Pool: Sendable {
  package let name: String
  package let members: [Member]
  package let range: SourceRange

  /// One who gets leads of the pool.
  package struct Member: Sendable {
    package let name: String
    /// A whole number from 1 to 100; twice the weight, twice the leads.
    package let weight: Int
  }
}
