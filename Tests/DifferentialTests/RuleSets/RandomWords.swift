import AccordTestSupport

extension SplitMix64 {
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
