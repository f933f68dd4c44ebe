import AccordValues

/// The texts that mean "we do not know".
struct MissingWords {
  private var words: TextLookup?
  /// The longest of them; -1 when there is none.
  private(set) var longest = -1
  /// Bit n for a word of n bytes, the last for all longer ones.
  private(set) var lengths: UInt64 = 0
  /// The lower six bits of their first bytes.
  private(set) var firstBytes: UInt64 = 0

  init() {}

  init(_ texts: Set<Text>, _ lookup: TextLookup) {
    guard !texts.isEmpty else { return }
    words = lookup
    for text in texts {
      let count = text.utf8.count
      longest = max(longest, count)
      lengths |= 1 << UInt64(min(count, 63))
      if let first = text.utf8.first { firstBytes |= 1 << UInt64(first & 63) }
    }
  }

  /// Whether a text may be one of them: nearly all values are told apart by their length or first byte.
  ///
  /// - Parameters:
  ///   - start: of a text that is not empty.
  ///   - count: the bytes of that text.
  @inline(__always)
  func mayContain(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    count <= longest && lengths &>> UInt64(truncatingIfNeeded: min(count, 63)) & 1 != 0
      && firstBytes &>> UInt64(start[0]) & 1 != 0
  }

  /// Whether a text is one of them, as it is.
  @inline(never)
  func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count <= longest, let words else { return false }
    return words.find(text) >= 0
  }

  /// Whether a text is one of them, as it is or without blanks at its ends.
  @inline(never)
  func containsTrimmed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard longest >= 0 else { return false }
    if contains(text) { return true }
    let trimmed = TextBytes.trim(text)
    return trimmed.count != text.count && contains(trimmed)
  }
}
