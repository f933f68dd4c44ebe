package import AccordSource

extension Diagnostic {
  /// The finding that something of which there is one is written twice.
  ///
  /// - Parameters:
  ///   - words: the words with which it begins, such as `pitch`.
  ///   - owner: what has one of it, such as `proposition 'starter'`.
  ///   - first: where it stands first.
  package static func secondEntry(
    _ words: String, of owner: String, at range: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .duplicateEntry, "'\(words)' stands twice in \(owner)", at: range,
      related: [RelatedPlace(first, "the first one is here")], help: ["keep the one that is meant"])
  }
}
