/// "Did you mean": the nearest of the names that exist.
package enum Suggestion {
  /// The candidate nearest to `name`, or nil when none is near enough to be a slip of the hand.
  ///
  /// Distance is Damerau-Levenshtein in its optimal string alignment form; up to a third of the name's length
  /// may differ, and never the whole name. Ties go to the candidate that comes first in byte order, so the answer
  /// never depends on order.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    // The distance takes time by the square of the length; nobody means a longer name.
    guard wanted.count <= longestName else { return nil }
    let limit = max(1, wanted.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != name {
      let other = Array(candidate.lowercased().unicodeScalars)
      guard abs(other.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, other)
      guard distance <= limit, distance < wanted.count else { continue }
      guard let current = best else {
        best = (distance, candidate)
        continue
      }
      let isNearer =
        distance < current.distance
        || (distance == current.distance && candidate.utf8.lexicographicallyPrecedes(current.candidate.utf8))
      if isNearer { best = (distance, candidate) }
    }
    return best?.candidate
  }

  private static let longestName = 200

  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: second.count + 1)
    var previous = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let substitution = previous[column] + (first[row] == second[column] ? 0 : 1)
        var value = min(substitution, previous[column + 1] + 1, current[column] + 1)
        let isSwap =
          row > 0 && column > 0 && first[row] == second[column - 1] && first[row - 1] == second[column]
        if isSwap { value = min(value, beforePrevious[column - 1] + 1) }
        current.append(value)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[second.count]
  }
}
