package import AccordValues

/// That a person signed a definition for a team.
package struct GlossarySignature: Hashable, Sendable {
  /// The name of the definition.
  package let definition: String
  package let team: String
  package let person: String
  package let date: CalendarDate
  /// Whether the definition still means what was signed.
  package let isCurrent: Bool

  package init(definition: String, team: String, person: String, date: CalendarDate, isCurrent: Bool) {
    self.definition = definition
    self.team = team
    self.person = person
    self.date = date
    self.isCurrent = isCurrent
  }
}
