/// A number with its noun.
package enum Count {
  /// `1 error`, `2 errors`.
  package static func of(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
