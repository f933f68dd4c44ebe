package import AccordValues

/// Texts: some, or all but some.
package enum WordSet: Hashable, Sendable {
  case only(Set<Text>)
  case except(Set<Text>)

  package static let all = WordSet.except([])

  package func contains(_ word: Text) -> Bool {
    switch self {
    case .only(let words): words.contains(word)
    case .except(let words): !words.contains(word)
    }
  }

  package var complement: WordSet {
    switch self {
    case .only(let words): .except(words)
    case .except(let words): .only(words)
    }
  }

  package func intersection(_ other: WordSet) -> WordSet {
    switch (self, other) {
    case (.only(let words), let other), (let other, .only(let words)):
      .only(words.filter(other.contains))
    case (.except(let words), .except(let others)): .except(words.union(others))
    }
  }

  package var isEmpty: Bool { self == .only([]) }
}
