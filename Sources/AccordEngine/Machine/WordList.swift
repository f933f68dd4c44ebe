import AccordValues

/// Names in quotes, joined by "and".
struct WordList {
  private var words: [String] = []

  mutating func add(_ text: Text) { words.append("'\(text)'") }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    words.append("'\(String(decoding: bytes, as: UTF8.self))'")
  }

  /// The sentence in JSON quotes, in an arena.
  func text(end: String, _ arena: borrowing ScratchArena) -> Slot {
    let bytes = arena.copy(JSONText.quote(words.joined(separator: " and ") + end))
    return Slot(text: bytes.baseAddress, count: bytes.count)
  }
}
