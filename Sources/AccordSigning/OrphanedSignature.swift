/// A signature that the rules do not ask for.
package struct OrphanedSignature: Hashable, Sendable {
  package let signature: Signature
  package let reason: Reason
  /// On which line of the lock it stands, counted from 1.
  package let line: Int

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
