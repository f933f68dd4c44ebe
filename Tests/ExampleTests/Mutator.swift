/// Changes texts at random, the same in every run.
struct Mutator {
  /// The random numbers of SplitMix64 (Steele, Lea, Flood 2014).
  private var state: UInt64
  private let tokens: [[UInt8]]

  /// A mutator that likes to insert these tokens.
  init(seed: UInt64, tokens: [String]) {
    state = seed
    self.tokens = tokens.map { Array($0.utf8) }
  }

  /// A number from 0 to below the limit.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }

  mutating func bytes(atMost count: Int) -> [UInt8] {
    (0..<below(count + 1)).map { _ in UInt8(below(256)) }
  }

  /// A text of tokens.
  mutating func text(ofTokens count: Int) -> [UInt8] {
    (0..<below(count + 1)).flatMap { _ in tokens[below(tokens.count)] }
  }

  /// The text after one to four changes; `other` lends parts of itself.
  mutating func mutate(_ text: [UInt8], with other: [UInt8]) -> [UInt8] {
    var text = text
    for _ in 0...below(4) {
      let start = below(text.count + 1)
      let end = min(text.count, start + 1 + below(12))
      switch below(6) {
      case 0: if start < text.count { text[start] = UInt8(below(256)) }
      case 1: if start < text.count { text[start] ^= 1 << UInt8(below(8)) }
      case 2: text.removeSubrange(start..<end)
      case 3: text.insert(contentsOf: text[start..<end], at: start)
      case 4: text.replaceSubrange(start..<end, with: tokens[below(tokens.count)])
      default:
        let from = below(other.count + 1)
        text.replaceSubrange(start..<end, with: other[from..<min(other.count, from + below(40))])
      }
    }
    return text
  }
}
