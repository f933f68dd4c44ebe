import AccordSemantics

extension ScoreEntry {
  /// The entry, or the entries of a group that are simply added up.
  var addedUp: [ScoreEntry] {
    if case .group(let group) = self, group.mode == .sum, group.clamps.isEmpty {
      return group.entries.flatMap(\.addedUp)
    }
    return [self]
  }
}

extension [ScoreEntry] {
  /// Entries that are added up with one another, and apart from them those of each group with a limit or a mode of its own.
  var sums: [[ScoreEntry]] {
    let entries = flatMap(\.addedUp)
    return [entries]
      + entries.flatMap { entry -> [[ScoreEntry]] in
        guard case .group(let group) = entry else { return [] }
        return group.mode == .sum ? group.entries.sums : group.entries.flatMap { [$0].sums }
      }
  }
}
