import AccordSource
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

/// Whether a team has signed what a definition means.
package enum SignatureState: Sendable {
  case notSigned
  case signed(Signature)
  /// Signed, and changed since then; the changes are nil when the lock no longer knows what was signed.
  case changed(Signature, [MeaningChange]?)
}

/// The name of the person who signs for a team.
package enum PersonName {
  /// Longer than any name, in Unicode code points; keeps whole documents out of the lock.
  static let longest = 200

  /// The name without blanks around it, or nil for what cannot be a name: nothing but blanks, control
  /// characters or line breaks in it, or more than 200 characters.
  package static func read(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    let name = String(scalars[first...last])
    return name.unicodeScalars.count <= longest && DisplayText.visible(name) == name ? name : nil
  }

  /// The name as it is shown: a name from a lock that was edited by hand may hold anything.
  static func shown(_ name: String) -> String { DisplayText.visible(name) }
}

/// A signature that the rules do not ask for.
package struct OrphanedSignature: Hashable, Sendable {
  package let signature: Signature
  package let reason: Reason
  /// On which line of the lock it stands, counted from 1.
  package let line: Int

  /// Why nobody asks for a signature.
  package enum Reason: Sendable {
    /// There is no such definition.
    case notDefined
    /// The definition is a draft.
    case draft
    /// The definition does not name the team.
    case notAsked
  }

  /// Why nobody asks for it: `which is no definition of the rules`.
  package var explanation: String {
    switch reason {
    case .notDefined: "which is no definition of the rules"
    case .draft: "which is a draft"
    case .notAsked: "which is not agreed by that team"
    }
  }
}
