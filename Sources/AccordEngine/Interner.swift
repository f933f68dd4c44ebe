import AccordValues

/// Gives each text a number, so that what the rules know by name, such as options, is compared and kept as numbers.
struct Interner {
  private(set) var texts: [Text] = []
  private var ids: [Text: Int32] = [:]

  /// - Parameter first: different texts, which get the first numbers in their order.
  init(_ first: [Text] = []) {
    for text in first { _ = id(text) }
  }

  /// The number of a text; the same text always has the same.
  mutating func id(_ text: Text) -> Int32 {
    if let id = ids[text] { return id }
    let id = Int32(truncatingIfNeeded: texts.count)
    texts.append(text)
    ids[text] = id
    return id
  }
}
