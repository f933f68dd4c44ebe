import AccordValues

/// Collects the pieces of output that are rendered when the rules are loaded.
struct FragmentWriter {
  private(set) var bytes: [UInt8] = []
  /// How long the longest piece is.
  private(set) var longest = 0
  private var known: [Text: Fragment] = [:]

  func text(of fragment: Fragment) -> String {
    String(decoding: bytes[Int(fragment.start)..<Int(fragment.start + fragment.count)], as: UTF8.self)
  }

  /// Adds a piece, once.
  mutating func add(_ text: String) -> Fragment {
    if let fragment = known[Text(text)] { return fragment }
    let fragment = addOther(text)
    known[Text(text)] = fragment
    return fragment
  }

  /// Adds a piece of which there is hardly another.
  mutating func addOther(_ text: String) -> Fragment {
    let fragment = Fragment(
      start: Int32(truncatingIfNeeded: bytes.count), count: Int32(truncatingIfNeeded: text.utf8.count))
    bytes += text.utf8
    longest = max(longest, text.utf8.count)
    return fragment
  }
}
