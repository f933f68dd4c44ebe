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
    package let respondWithin: Delay?
    /// Who is told when nobody has responded by then: a pool, a person, a queue or `review`.
    package let then: Target?
    package let againAfter: Delay?
    package let range: SourceRange
  }

  /// Whom or where a step sends a lead.
  package indirect enum Target: Sendable {
    case pool(ID<Pool>)
    /// The lead's own field `owner`.
    case owner(ID<Field>)
    case expression(Expression)
    /// Somebody whom the rules name.
    case person(Recipient)
    /// People who share leads, in another system: who of them gets a lead is decided there.
    case queue(Recipient)
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
  /// The expressions of all steps.
  package var expressions: [Expression] { steps.flatMap(\.expressions) }
}

extension Route.Step {
  /// The condition, whom an expression names, and how long what follows may take.
  package var expressions: [Expression] {
    [condition, target.expression, respondWithin?.expression, againAfter?.expression].compactMap { $0 }
  }
}

extension Route.Target {
  /// What a lead that goes there goes to.
  package var kind: RouteOutcome.Kind {
    switch self {
    case .pool: .pool
    case .owner: .owner
    case .expression, .person: .person
    case .queue: .queue
    case .review: .review
    case .nurture: .nurture
    case .nobody: .nobody
    }
  }

  /// What the target is called; of a person who is computed, the expression that says who.
  package func name(in program: Program) -> String {
    switch self {
    case .pool(let id): program.pools[id].name
    case .expression(let expression): program.sources.line(expression.range)
    case .person(let recipient), .queue(let recipient): recipient.name
    case .owner, .review, .nurture, .nobody: kind.rawValue
    }
  }

  /// The target as a rule says it behind `to`.
  package func words(in program: Program) -> String {
    switch self {
    case .person(let recipient), .queue(let recipient): "\(kind.rawValue) \"\(recipient.name)\""
    case .pool, .owner, .expression, .review, .nurture, .nobody: name(in: program)
    }
  }

  /// Whether this can be the same place: a person who is computed can be any person.
  package func canBeSame(as other: Route.Target) -> Bool {
    switch (self, other) {
    case (.pool(let first), .pool(let second)): first == second
    case (.person(let first), .person(let second)), (.queue(let first), .queue(let second)):
      first.name == second.name
    case (.owner, .owner), (.review, .review), (.nurture, .nurture), (.nobody, .nobody),
      (.expression, .expression), (.expression, .person), (.person, .expression):
      true
    default: false
    }
  }

  /// Whether every lead that comes here is taken: whom it goes to is always known.
  package var takesAll: Bool {
    switch self {
    case .pool, .person, .queue, .review, .nurture, .nobody: true
    case .owner, .expression: false
    }
  }
}

/// Who or what gets leads, as another system calls it.
package struct Recipient: Sendable, Equatable {
  package let name: String
  /// How the system that keeps the leads calls it, when that is not by the name.
  package let id: String?
}

extension Program {
  /// Whether somebody who can get a lead has an id in the system that keeps the leads.
  package var namesIDs: Bool {
    (route?.steps ?? []).contains { step in
      switch step.target {
      case .pool(let id): pools[id].members.contains { $0.id != nil }
      case .person(let recipient), .queue(let recipient): recipient.id != nil
      case .owner, .expression, .review, .nurture, .nobody: false
      }
    }
  }
}

/// People who share leads.
package struct Pool: Sendable {
  package let name: String
  package let members: [Member]
  /// In which hours its members work, where the rules say that.
  package var hours: ID<Hours>?
  package let range: SourceRange

  /// One who gets leads of the pool.
  package struct Member: Sendable {
    package let name: String
    /// How the system that keeps the leads calls them, when that is not by the name.
    package let id: String?
    /// A whole number from 1 to 100; twice the weight, twice the leads.
    package let weight: Int
  }
}
