/// The blank lines that the layout asks for: after the header, and around declarations of several lines.
struct BlankLines {
  /// The first tokens of the declarations, in the order of the text.
  private let starts: [Int]

  init(_ tree: SyntaxFile) {
    starts = tree.items.compactMap { item in
      if case .end = item.content { nil } else { item.tokens.lowerBound }
    }
  }

  /// The trivia with an empty line before each declaration that needs one.
  func adding(to trivia: [Trivia], _ plan: LinePlan) -> [Trivia] {
    var trivia = trivia
    let open = plan.openBlocks.sorted()
    var next = 0
    var wasLong = true
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1] : trivia.count
      while next < open.count, open[next] < start { next += 1 }
      let isLong = next < open.count && open[next] < end
      if position > 0, wasLong || isLong { trivia[start] = trivia[start].setOff }
      // The header is set off like a declaration of several lines.
      wasLong = isLong || position == 0
    }
    if starts.count == 1, let last = trivia.indices.last { trivia[last] = trivia[last].setOff }
    return trivia
  }
}
