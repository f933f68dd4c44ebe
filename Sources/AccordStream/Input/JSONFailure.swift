/// Why a document is no value.
struct JSONFailure: Error {
  /// A sentence without its subject.
  let reason: String
}
