package import AccordValues

/// Texts: some, or all but some.
package enum WordSet: Hashable, Sendable {
  case only(Set<Text>)
  case except(Set<Text>)

  package static let all = WordSet.except([])

  /// Whether a text is in it.
  package func contains(_ word: Text) -> Bool {
    switch self {
    case .only(let words): words.contains(word)
    case .except(let words): !words.contains(word)
    }
  }

  /// The texts that are not in it.
  package var complement: WordSet {
    switch self {
    case .only(let words): .except(words)
    case .except(let words): .only(words)
    }
  }

  /// The texts that are in both.
  package func intersection(_ other: WordSet) -> WordSet {
    switch (self, other) {
    case (.only(let words), let other), (let other, .only(let words)):
      .only(words.filter(other.contains))
    case (.except(let words), .except(let others)): .except(words.union(others))
    }
  }

  /// Whether no text is in it.
  package var isEmpty: Bool { self == .only([]) }

  /// How many texts are named.
  var count: Int {
    switch self {
    case .only(let words), .except(let words): words.count
    }
  }

  /// Leaves what is in the other set too; false when that changes nothing.
  mutating func narrow(to other: WordSet) -> Bool {
    guard !isInside(other) else { return false }
    if self == .all {
      self = other
    } else if case .except(var words) = self, case .except(let others) = other {
      // In place: a ladder of steps adds to one set what each of them takes.
      self = .all
      words.formUnion(others)
      self = .except(words)
    } else {
      self = intersection(other)
    }
    return true
  }

  /// Whether every text of this set is in the other one.
  func isInside(_ other: WordSet) -> Bool {
    switch (self, other) {
    case (.only(let words), .only(let others)):
      words.count <= others.count && words.allSatisfy(others.contains)
    case (.only(let words), .except(let others)):
      words.count < others.count
        ? !words.contains(where: others.contains) : !others.contains(where: words.contains)
    case (.except, .only): false
    case (.except(let words), .except(let others)):
      others.count <= words.count && others.allSatisfy(words.contains)
    }
  }

  /// Whether no text is in both.
  func isDisjoint(with other: WordSet) -> Bool {
    switch (self, other) {
    case (.only(let words), .only(let others)):
      words.count < others.count
        ? !words.contains(where: others.contains) : !others.contains(where: words.contains)
    case (.only(let words), .except(let others)), (.except(let others), .only(let words)):
      words.count <= others.count && words.allSatisfy(others.contains)
    case (.except, .except): false
    }
  }
}
