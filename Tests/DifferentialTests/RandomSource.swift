/// Numbers by SplitMix64; the same for the same seed.
struct RandomSource {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `count` - 1; 0 when there is none.
  mutating func below(_ count: Int) -> Int {
    guard count > 0 else { return 0 }
    return Int(next() % UInt64(count))
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of the elements; nil when there is none.
  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  /// One of some words.
  mutating func word(_ first: String, _ rest: String...) -> String {
    let index = below(rest.count + 1)
    return index == 0 ? first : rest[index - 1]
  }

  mutating func word(of words: [String]) -> String { pick(words) ?? "" }

  /// Some of the elements, in their order.
  mutating func some<Element>(_ elements: [Element], percent: Int) -> [Element] {
    var chosen: [Element] = []
    for element in elements where chance(percent) { chosen.append(element) }
    return chosen
  }

  mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for index in (1..<elements.count).reversed() { elements.swapAt(index, below(index + 1)) }
  }
}
