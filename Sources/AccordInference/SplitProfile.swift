internal import AccordValues

/// Whether the texts of a column are several entries with a sign between them.
struct SplitProfile {
  let separator: Character
  /// How many texts hold the sign.
  private(set) var parted = 0
  private(set) var total = 0
  private(set) var entries = ValueTable()

  init(separator: Character) {
    self.separator = separator
  }

  mutating func add(_ text: Text) {
    guard entries.isComplete else { return }
    total += 1
    // A multiple choice has a handful of entries; what has more is prose.
    let parts = text.string.split(
      separator: separator, maxSplits: ValueTable.limit, omittingEmptySubsequences: true)
    if text.utf8.contains(where: { $0 == separator.asciiValue }) { parted += 1 }
    for part in parts {
      let entry = TextNormaliser.trim.apply(Text(String(part)))
      if !entry.utf8.isEmpty { entries.add(entry) }
    }
  }

  /// Whether entries repeat as those of a multiple choice do; commas also stand in plain text, and need more.
  ///
  /// - Parameter values: the whole texts.
  func isList(_ values: ValueTable) -> Bool {
    guard entries.isComplete, parted >= 2, parted * 20 >= total else { return false }
    let occurrences = entries.counts.values.reduce(0, +)
    let wordLike = entries.counts.keys.filter {
      $0.string.unicodeScalars.first?.properties.isAlphabetic ?? false
    }
    guard wordLike.count * 2 > entries.counts.count,
      occurrences >= entries.counts.count * (separator == "," ? 5 : 2)
    else { return false }
    return !values.isComplete || isMixed(values)
  }

  /// Whether most entries of parted texts also stand in another text: halves of a sentence do not.
  private func isMixed(_ values: ValueTable) -> Bool {
    var texts: [Text: Int] = [:]
    var partedEntries: Set<Text> = []
    for value in values.counts.keys {
      let own = Set(
        value.string.split(separator: separator).map { TextNormaliser.trim.apply(Text(String($0))) })
      for entry in own { texts[entry, default: 0] += 1 }
      if own.count > 1 { partedEntries.formUnion(own) }
    }
    return partedEntries.filter { texts[$0, default: 0] > 1 }.count * 2 > partedEntries.count
  }
}
