/// What is said about a signature that no longer fits.
enum ChangeSentence {
  /// `'MQL' has changed since marketing signed it on 2026-11-01 (Anna Berg): score 'fit' is different`.
  static func text(_ definition: String, _ signature: Signature, _ changes: [MeaningChange]?) -> String {
    let person = PersonName.shown(signature.person)
    let what =
      changes.map { MeaningChange.describe($0, of: definition) }
      ?? "what was signed is no longer kept in the lock, so what has changed cannot be said"
    return
      "'\(definition)' has changed since \(signature.team) signed it on \(signature.day) (\(person)): \(what)"
  }
}
