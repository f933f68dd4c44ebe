package import AccordSource
import AccordValues

/// What leaves for another system or a partner: which leads, and of each what is named and no more. (Section 14)
package struct DeclaredOutput: Sendable {
  package let name: String
  package let title: String?
  package let form: Form
  /// What stands where there is nothing; nil for an empty cell, and `null` in JSON.
  package let missing: String?
  package let columns: [Column]
  /// Conditions that must all be yes for a lead to be in it.
  package let conditions: [Expression]
  /// Of each of these one must have come about since the last run.
  package let changes: [[Change]]
  package let range: SourceRange

  /// How it is written.
  package enum Form: Sendable, Equatable {
    case csv(separator: String, isForSpreadsheets: Bool)
    /// An object a line.
    case ndjson(withTexts: Bool)
    /// An object a line with a list of so many leads under a key.
    case batches(size: Int, key: String, withTexts: Bool)

    /// Whether numbers and flags are texts too.
    package var hasTextsOnly: Bool {
      switch self {
      case .csv: true
      case .ndjson(let withTexts), .batches(_, _, let withTexts): withTexts
      }
    }

    /// Whether keys with dots are keys inside others.
    package var isJSON: Bool { if case .csv = self { false } else { true } }
  }

  /// One value of each lead.
  package struct Column: Sendable {
    /// What the receiver calls it.
    package let key: String
    package let value: Value
    /// How many characters of it are written at most; nil for all.
    package let limit: Int?
    package let range: SourceRange
  }

  /// What stands in a column.
  package enum Value: Sendable {
    case expression(Expression)
    case decision(Decision.Key)
    case proposition(PropositionOutcome.Key)
    case route(RouteOutcome.Key)
    /// A column of the row of a table whose key the route says: `people[route.member].email`.
    case routeRow(ID<Table>, column: Int, key: RouteOutcome.Key)
    /// What a score is made of, in words.
    case reasons(ID<Score>)
  }

  /// What may have come about since the last run.
  package struct Change: Sendable {
    package let kind: Kind
    /// Nil where anything that a decision says counts.
    package let outcome: Outcome?

    /// What is asked of what a decision said before and says now.
    package enum Kind: Sendable {
      /// It says something else, or said nothing before.
      case changed
      /// It says yes, and did not before.
      case became
      /// It said yes.
      case was
    }
  }

  /// Where a decision says something: the keys under which it stands in its JSON, from the outermost.
  package struct Outcome: Hashable, Sendable {
    package let path: [String]

    /// The declaration of which it is; nil for the route and the proposition.
    package var name: String? { path.dropFirst().first }
  }
}

extension DeclaredOutput {
  /// The expressions that are computed for each lead: the conditions first, then those of columns, in their order.
  package var expressions: [Expression] {
    conditions
      + columns.compactMap { if case .expression(let expression) = $0.value { expression } else { nil } }
  }

  /// Whether it asks what has come about since the last run.
  package var asksForChanges: Bool { !changes.isEmpty }
}

/// What outputs read of decisions.
package struct OutputNeeds: Sendable {
  package fileprivate(set) var keys: Set<Decision.Key> = []
  /// The scores whose reasons leave.
  package fileprivate(set) var scores: Set<ID<Score>> = []
}

extension [DeclaredOutput] {
  /// What they read of decisions.
  package var needs: OutputNeeds {
    var needs = OutputNeeds()
    for value in flatMap(\.columns).map(\.value) {
      switch value {
      case .expression: break
      case .decision(let key): needs.keys.insert(key)
      case .proposition: needs.keys.insert(.proposition)
      case .route, .routeRow: needs.keys.insert(.route)
      case .reasons(let score): needs.scores.insert(score)
      }
    }
    return needs
  }

  /// What they ask of the last run and this one, each once.
  package var watched: [DeclaredOutput.Outcome] {
    flatMap { $0.changes.joined() }.compactMap(\.outcome).uniqued()
  }
}
