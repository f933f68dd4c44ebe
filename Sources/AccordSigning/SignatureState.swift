/// Whether a team has signed what a definition means.
package enum SignatureState: Sendable {
  case notSigned
  case signed(Signature)
  /// Signed, and changed since then; the changes are nil when the lock no longer knows what was signed.
  case changed(Signature, [MeaningChange]?)
}
