package import AccordSource

/// The entries of which a block has one each, and where they stand.
struct SingleEntries {
  /// The block as a message calls it.
  let owner: String
  fileprivate var places: [String: SourceRange] = [:]

  init(of owner: String) {
    self.owner = owner
  }
}

extension Parser {
  /// Steps over the words of an entry if it stands here; reports it when the block has one already.
  mutating func begin(_ words: String..., in entries: inout SingleEntries) -> Bool {
    begin(words, in: &entries)
  }

  mutating func begin(_ words: [String], in entries: inout SingleEntries) -> Bool {
    let first = position
    for (ahead, word) in words.enumerated() where !isWord(peek(ahead), word) { return false }
    for _ in words { advance() }
    let text = words.joined(separator: " ")
    let range = range(from: first)
    if let place = entries.places[text] {
      diagnostics.append(.secondEntry(text, of: entries.owner, at: range, first: place))
    } else {
      entries.places[text] = range
    }
    return true
  }
}

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
