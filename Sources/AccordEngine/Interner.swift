import AccordValues

/// Gives each text that the rules know a number, so that options, segments and grades are compared as numbers.
struct Interner {
  private(set) var texts: [Text] = []
  private var ids: [Text: Int32] = [:]

  /// The number of a text; the same text always has the same.
  mutating func id(_ text: Text) -> Int32 {
    if let id = ids[text] { return id }
    let id = Int32(truncatingIfNeeded: texts.count)
    texts.append(text)
    ids[text] = id
    return id
  }
}
