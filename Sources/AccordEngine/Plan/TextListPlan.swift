/// Texts that are looked for in another.
struct TextListPlan {
  /// In `Plan.slots`.
  let texts: Stretch
  /// Which memo keeps what was found; -1 where they are not looked for anywhere in a text.
  let memo: Int32
  /// Where they are looked for at one end of a text, that end of each.
  var ends: UnsafePointer<TextEnd>?
}

/// The first or the last bytes of a text, as far as they fit into a word that is read at that end of another.
struct TextEnd {
  let word: UInt64
  let mask: UInt64
  /// Whether that is all of the text.
  let isWhole: Bool

  static let length = 8

  init(_ text: [UInt8], isFirst: Bool) {
    let bytes = isFirst ? text.prefix(TextEnd.length) : text.suffix(TextEnd.length)
    let shift = isFirst ? 0 : TextEnd.length - bytes.count
    var (word, mask) = (UInt64(0), UInt64(0))
    for (place, byte) in bytes.enumerated() {
      word |= UInt64(byte) << UInt64(8 * (place + shift))
      mask |= 0xFF << UInt64(8 * (place + shift))
    }
    (self.word, self.mask) = (word, mask)
    isWhole = bytes.count == text.count
  }
}
