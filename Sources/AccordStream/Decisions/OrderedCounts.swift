import AccordValues

/// How often names occur, in the order in which they came up.
struct OrderedCounts: Sendable {
  private let limit: Int?
  private var names: [String] = []
  private var counts: [String: Int] = [:]

  /// No counts.
  ///
  /// - Parameter limit: how many names are told apart, the first ones; all later ones are counted as
  ///   `others`. Nil tells all apart.
  init(limit: Int?) {
    self.limit = limit
  }

  /// Counts a name.
  mutating func add(_ count: Int, of name: String) {
    if counts[name] != nil {
      counts[name, default: 0] += count
    } else if let limit, names.count >= limit {
      // Not among the names: it must not keep one of the first ones out.
      counts["others", default: 0] += count
    } else {
      names.append(name)
      counts[name] = count
    }
  }

  /// Adds counts of what came after these.
  mutating func add(_ other: OrderedCounts) {
    for name in other.names { add(other.counts[name] ?? 0, of: name) }
  }

  /// The most frequent first; names decide between equals.
  var mostFrequentFirst: [(String, Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}

/// What there is to say about the names of the leads of a run.
package struct IDCounts: Sendable {
  /// How many leads have the id of an earlier one, and where the first of them stands.
  package private(set) var repeated = 0
  package private(set) var firstRepeated: InputPlace?
  /// How many ids a spreadsheet has rounded, and where the first of them stands.
  package private(set) var rounded = 0
  package private(set) var firstRounded: InputPlace?
  /// Whether there were more ids than are compared with, `SeenIDs.limit`.
  package internal(set) var isCut = false

  /// Counts a lead with the id of an earlier one.
  mutating func addRepeated(at place: @autoclosure () -> InputPlace) {
    repeated += 1
    if firstRepeated == nil { firstRepeated = place() }
  }

  /// Counts an id that was rounded.
  package mutating func addRounded(at place: @autoclosure () -> InputPlace) {
    rounded += 1
    if firstRounded == nil { firstRounded = place() }
  }

  /// Adds those of the next part of the run.
  mutating func add(_ part: IDCounts) {
    repeated += part.repeated
    firstRepeated = firstRepeated ?? part.firstRepeated
    rounded += part.rounded
    firstRounded = firstRounded ?? part.firstRounded
    isCut = isCut || part.isCut
  }

  /// "3 repeated, 1 rounded"; nil when there is nothing to say.
  var words: String? {
    let counts = [(repeated, "repeated"), (rounded, "rounded by a spreadsheet")].filter { $0.0 > 0 }
    let limit = isCut ? ["only the first \(SeenIDs.limit.grouped) were compared with"] : []
    let words = counts.map { "\($0.0) \($0.1)" } + limit
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// The counts, as members of an object.
  var members: [(String, String)] {
    [("repeated", String(repeated)), ("rounded", String(rounded))]
      + (isCut ? [("compared", String(SeenIDs.limit))] : [])
  }
}
