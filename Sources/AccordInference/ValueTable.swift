internal import AccordValues

/// How often each value of a column occurs, as long as there are few.
struct ValueTable {
  /// How many different values are kept.
  static let limit = 64
  /// The longest value that is kept, in bytes; a longer one is no word that repeats.
  static let maxLength = 100

  private(set) var counts: [Text: Int] = [:]
  /// Whether every value so far is in the table; once not, it holds nothing any more.
  private(set) var isComplete = true

  mutating func add(_ value: Text) {
    guard isComplete else { return }
    if let count = counts[value] {
      counts[value] = count + 1
    } else if counts.count < ValueTable.limit, value.utf8.count <= ValueTable.maxLength {
      counts[value] = 1
    } else {
      isComplete = false
      counts = [:]
    }
  }

  /// The values, the most frequent first; of equals, by code points.
  var byFrequency: [(value: Text, count: Int)] {
    counts.map { (value: $0.key, count: $0.value) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.value < $1.value }
  }
}
