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
