import AccordTestSupport

extension SplitMix64 {
  /// So many of the tokens at most.
  mutating func text(of tokens: [[UInt8]], atMost count: Int) -> [UInt8] {
    (0..<below(count + 1)).flatMap { _ in pick(tokens) ?? [] }
  }

  /// A text after one to four changes; `other` lends parts of itself, and tokens are put in.
  mutating func changed(_ text: [UInt8], with other: [UInt8], tokens: [[UInt8]]) -> [UInt8] {
    var text = text
    for _ in 0...below(4) {
      let start = below(text.count + 1)
      let end = min(text.count, start + 1 + below(12))
      switch below(6) {
      case 0: if start < text.count { text[start] = UInt8(below(256)) }
      case 1: if start < text.count { text[start] ^= 1 << UInt8(below(8)) }
      case 2: text.removeSubrange(start..<end)
      case 3: text.insert(contentsOf: text[start..<end], at: start)
      case 4: text.replaceSubrange(start..<end, with: pick(tokens) ?? [])
      default:
        let from = below(other.count + 1)
        text.replaceSubrange(start..<end, with: other[from..<min(other.count, from + below(40))])
      }
    }
    return text
  }
}
