// Whether texts begin or end with one of a list, for all leads of a block: eight bytes are read at the end that is asked
// about, and compared with each text of the list as far as these reach.

extension Machine {
  /// Sets a condition, for lanes whose texts are known.
  ///
  /// - Parameter isFirst: whether the texts are to begin with one of the list.
  func askEnds(_ number: Int, isFirst: Bool, _ lanes: Lanes, _ target: Int, _ values: ValueColumn) {
    let truths = truths + target &* width
    guard let list = TextEnds(plan, number, isFirst: isFirst) else { return }
    guard lanes.areAll else {
      return lanes.each { truths[$0] = list.truth(of: values[$0]) }
    }
    for lane in 0..<lanes.all { truths[lane] = list.truth(of: values[lane]) }
  }
}

/// The texts of a list, one of which is looked for at one end of other texts.
private struct TextEnds {
  private let texts: UnsafePointer<Slot>
  private let ends: UnsafePointer<TextEnd>
  private let count: Int
  private let isFirst: Bool

  init?(_ plan: Plan, _ number: Int, isFirst: Bool) {
    guard let ends = plan.textLists[number].ends else { return nil }
    texts = plan.slots + Int(plan.textLists[number].texts.start)
    self.ends = ends
    count = Int(plan.textLists[number].texts.count)
    self.isFirst = isFirst
  }

  /// Whether one of them stands at the end of a text, unknown where that is.
  @inline(__always)
  func truth(of value: Slot) -> UInt8 {
    guard value.isKnown else { return Kleene.unknown }
    let text = value.text
    guard text.count >= TextEnd.length, let start = text.baseAddress else {
      return Kleene.word(has(one: text))
    }
    let word = UnsafeRawPointer(start).word(isFirst ? 0 : text.count &- TextEnd.length)
    for index in 0..<count where (word ^ ends[index].word) & ends[index].mask == 0 {
      if ends[index].isWhole || stands(texts[index].text, in: text) { return Kleene.yes }
    }
    return Kleene.no
  }

  @inline(never)
  private func has(one text: TextBytes.Bytes) -> Bool {
    for index in 0..<count where stands(texts[index].text, in: text) { return true }
    return false
  }

  private func stands(_ end: TextBytes.Bytes, in text: TextBytes.Bytes) -> Bool {
    isFirst ? TextBytes.hasPrefix(text, end) : TextBytes.hasSuffix(text, end)
  }
}
