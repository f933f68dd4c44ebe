/// What an agreed definition means, with everything it depends on, through all days.
package struct DefinitionMeaning: Sendable {
  package let name: String
  /// 64 hexadecimal digits of SHA-256. For a definition that means the same on every day it is the fingerprint
  /// that `accord fingerprint` shows; otherwise a hash over the fingerprints of all stretches of days, in order.
  package let fingerprint: String
  /// The definition itself and everything it depends on, on any day.
  package let parts: Set<MeaningPart>
}
