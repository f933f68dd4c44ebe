import AccordValues

/// Collects the pieces of output that are rendered when the rules are loaded.
struct FragmentWriter {
  private(set) var bytes: [UInt8] = []
  /// How long the longest piece is.
  private(set) var longest = 0
  /// Whether there is more than a fragment's place can tell, so that none may be used.
  private(set) var isTooLong = false
  private var known: [Text: Fragment] = [:]

  /// So many bytes are collected: a place is a number of 32 bits.
  private static let most = 1 << 30

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
    guard bytes.count + text.utf8.count <= FragmentWriter.most else {
      isTooLong = true
      return .empty
    }
    let fragment = Fragment(
      start: Int32(truncatingIfNeeded: bytes.count), count: Int32(truncatingIfNeeded: text.utf8.count))
    bytes += text.utf8
    longest = max(longest, text.utf8.count)
    return fragment
  }
}
