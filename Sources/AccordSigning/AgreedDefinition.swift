package import AccordSemantics
package import AccordSource
package import AccordValues

/// A definition that teams agree on, with what each of them has signed.
package struct AgreedDefinition: Sendable {
  package let meaning: DefinitionMeaning
  package let title: String?
  /// The day by which the teams look at it again.
  package let reviewBy: CalendarDate?
  /// The name in the rules.
  package let range: SourceRange
  /// The teams that the definition names, in its order.
  package let teams: [TeamState]

  package var name: String { meaning.name }

  package struct TeamState: Sendable {
    package let team: String
    package let state: SignatureState
  }

  /// Whether every team has signed what the rules say.
  package var isCurrent: Bool {
    teams.allSatisfy { if case .signed = $0.state { true } else { false } }
  }

  package func state(of team: String) -> SignatureState? { teams.first { $0.team == team }?.state }
}
