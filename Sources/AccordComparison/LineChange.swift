/// A line that a declaration has lost, gained, or says otherwise; at least one side is there.
package struct LineChange: Sendable, Equatable {
  /// What stood there and what stands there now; where both do, what differs, with a word or two before it.
  package let old: String?
  package let new: String?
  /// `rules/scoring.accord:12`
  package let oldPlace: String?
  package let newPlace: String?
  /// The title of the line, in quotes, where it stands right behind what differs; nil elsewhere.
  package var title: String?

  /// `engagement >= 20 → engagement >= 25`, `"home market" +20 → +25`, `new: +10 "partner" when …`.
  package var words: String {
    switch (old, new) {
    case (let old?, let new?): "\(title.map { "\($0) " } ?? "")\(old) → \(new)"
    case (nil, let new?): "new: \(new)"
    case (let old?, nil): "gone: \(old)"
    case (nil, nil): ""
    }
  }
}

extension LineChange {
  /// Declarations of more lines are not compared line by line.
  private static let mostLines = 5_000

  /// The lines that differ, in their order.
  static func between(
    _ old: [WrittenDeclarations.Line], _ new: [WrittenDeclarations.Line]
  ) -> [LineChange] {
    guard old.count <= mostLines, new.count <= mostLines else { return [] }
    let difference = new.map(\.text).difference(from: old.map(\.text))
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var changes: [LineChange] = []
    var (before, after) = (0, 0)
    while before < old.count || after < new.count {
      let lost = old[before...].indices.prefix { removed.contains($0) }
      let gained = new[after...].indices.prefix { inserted.contains($0) }
      before += lost.count
      after += gained.count
      for (index, gain) in zip(lost, gained) { changes.append(change(old[index], new[gain])) }
      for line in lost.dropFirst(gained.count) where isRule(old[line]) {
        changes.append(LineChange(old: old[line].text, new: nil, oldPlace: old[line].place, newPlace: nil))
      }
      for line in gained.dropFirst(lost.count) where isRule(new[line]) {
        changes.append(LineChange(old: nil, new: new[line].text, oldPlace: nil, newPlace: new[line].place))
      }
      if lost.isEmpty, gained.isEmpty {
        before += 1
        after += 1
      }
    }
    return changes.filter { $0.old != $0.new }
  }

  /// Whether a line says more than a bracket.
  private static func isRule(_ line: WrittenDeclarations.Line) -> Bool {
    line.words.contains { $0 != "{" && $0 != "}" }
  }

  /// What differs in a line: from two words before the first difference to the last one.
  private static func change(
    _ old: WrittenDeclarations.Line, _ new: WrittenDeclarations.Line
  ) -> LineChange {
    let same = zip(old.words, new.words).prefix { $0 == $1 }.count
    let most = min(old.words.count, new.words.count) - same
    let common = zip(old.words.reversed(), new.words.reversed()).prefix { $0 == $1 }.count
    let tail = min(common, most)
    let next = tail > 0 ? old.words[old.words.count - tail] : ""
    let start = max(0, same - 2)
    let (oldEnd, newEnd) = (old.words.count - tail, new.words.count - tail)
    let isPart = start < oldEnd && start < newEnd
    return LineChange(
      old: isPart ? joined(old.words[start..<oldEnd]) : old.text,
      new: isPart ? joined(new.words[start..<newEnd]) : new.text,
      oldPlace: old.place, newPlace: new.place, title: isPart && next.hasPrefix("\"") ? next : nil)
  }

  /// Words as people write them: a sign stands at its number.
  private static func joined(_ words: ArraySlice<String>) -> String {
    var text = ""
    var isTight = true
    for (index, word) in words.enumerated() {
      let closes = word == "," || word == ")" || word == "." || word == "]"
      text += (isTight || closes ? "" : " ") + word
      isTight = word == "(" || word == "." || word == "[" || (index == 0 && (word == "+" || word == "-"))
    }
    return text
  }
}
