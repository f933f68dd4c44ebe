import AccordSource

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
