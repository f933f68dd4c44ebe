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

  mutating func add(_ text: String) -> Fragment {
    if let fragment = known[Text(text)] { return fragment }
    let fragment = Fragment(
      start: Int32(truncatingIfNeeded: bytes.count), count: Int32(truncatingIfNeeded: text.utf8.count))
    bytes += text.utf8
    longest = max(longest, text.utf8.count)
    known[Text(text)] = fragment
    return fragment
  }
}
