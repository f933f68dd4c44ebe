package import AccordValues

/// A team's word that a definition means what it means: who gave it, when, and for what meaning.
///
/// It is no cryptographic signature: whoever may write the repository may write it.
package struct Signature: Hashable, Sendable {
  package let definition: String
  package let team: String
  /// Who signed for the team, as people write the name.
  package let person: String
  package let day: CalendarDate
  /// The `DefinitionMeaning.fingerprint` that was signed: 64 hexadecimal digits.
  package let fingerprint: String

  package init(definition: String, team: String, person: String, day: CalendarDate, fingerprint: String) {
    self.definition = definition
    self.team = team
    self.person = person
    self.day = day
    self.fingerprint = fingerprint
  }
}
