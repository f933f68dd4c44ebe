import AccordSource

/// Which token begins a line, and as what.
///
/// An entry begins a line unless its whole block stands on one. Within an entry the line breaks stay where they
/// are; only a '{' and a comma move up to the line before.
struct LineLayout {
  enum Start {
    /// A declaration or an entry.
    case row
    /// The '}' of a block over several lines.
    case close
    /// What goes on with the entry of the line before.
    case continuation
  }

  struct Line {
    let tokens: Range<Int>
    let start: Start
    /// How many open blocks the line stands in.
    let depth: Int
  }

  let lines: [Line]
  /// The '{' of blocks over several lines.
  let openBlocks: Set<Int>

  /// - Parameters:
  ///   - breaks: tokens that begin a line although they do not in the file.
  ///   - extent: the columns from one token up to another, on one line.
  init(
    _ tokens: [Token], _ trivia: [Trivia], _ outline: Outline, breaks: Set<Int>, limit: Int,
    extent: (Range<Int>) -> Int
  ) {
    let blocks = Blocks(tokens, trivia, outline, breaks)
    var lines: [Line] = []
    var openBlocks: Set<Int> = []
    var open: [Int] = []
    var rows = [0]
    var start = (token: 0, kind: Start.row, depth: 0)
    var depth = 0
    for index in tokens.indices.dropLast() {
      let isInBlock = open.last.map(openBlocks.contains) ?? true
      let isClosing = tokens[index].kind == .symbol(.closeBrace)
      var kind: Start?
      if isClosing, let last = open.popLast(), openBlocks.contains(last) {
        depth -= 1
        if rows.count > 1 { rows.removeLast() }
        kind = .close
      } else if isInBlock, outline.rows[index] != nil {
        rows[rows.count - 1] = index
        kind = .row
      } else if blocks.startsLine(index), !blocks.joins(index) {
        kind = .continuation
      }
      if let kind, index > 0 {
        lines.append(Line(tokens: start.token..<index, start: start.kind, depth: start.depth))
        start = (index, kind, depth)
      }
      guard tokens[index].kind == .symbol(.openBrace) else { continue }
      let row = rows[rows.count - 1]
      let isLong = blocks.close(of: index).map { depth * 2 + extent(row..<$0 + 1) > limit } ?? false
      if blocks.isOverSeveralLines(index) || isLong && !outline.marks[index].contains(.record) {
        openBlocks.insert(index)
        depth += 1
        rows.append(index)
      }
      open.append(index)
    }
    let last = max(0, tokens.count - 1)
    if start.token < last {
      lines.append(Line(tokens: start.token..<last, start: start.kind, depth: start.depth))
    }
    self.lines = lines
    self.openBlocks = openBlocks
  }
}

extension LineLayout {
  /// The brackets of a file, and the lines that its tokens begin in it.
  private struct Blocks {
    private let tokens: [Token]
    private let trivia: [Trivia]
    private let outline: Outline
    private let breaks: Set<Int>
    private var closing: [Int: Int] = [:]
    /// How many tokens before a token begin a line.
    private var lineStarts: [Int] = [0]

    init(_ tokens: [Token], _ trivia: [Trivia], _ outline: Outline, _ breaks: Set<Int>) {
      self.tokens = tokens
      self.trivia = trivia
      self.outline = outline
      self.breaks = breaks
      var open: [Int] = []
      var count = 0
      for index in tokens.indices {
        if startsLine(index) { count += 1 }
        lineStarts.append(count)
        switch tokens[index].kind {
        case .symbol(.openBrace): open.append(index)
        case .symbol(.closeBrace): if let last = open.popLast() { closing[last] = index }
        default: break
        }
      }
    }

    func close(of open: Int) -> Int? { closing[open] }

    func startsLine(_ index: Int) -> Bool { tokens[index].startsLine || breaks.contains(index) }

    /// Whether a token moves up to the line before: a comma, the '{' of a block, and the word behind a limit.
    func joins(_ index: Int) -> Bool {
      guard index > 0, trivia[index].comments.isEmpty else { return false }
      if outline.marks[index].contains(.joining) { return true }
      switch tokens[index].kind {
      case .symbol(.comma): return true
      case .symbol(.openBrace):
        let staysBehind =
          outline.marks[index - 1].contains(.joining) && startsLine(index - 1) && !joins(index - 1)
        return tokens[index - 1].kind != .symbol(.comma) && !staysBehind
      default: return false
      }
    }

    /// Whether the entries of a block stand on lines of their own. A record does not begin a line with its
    /// first entry unless the file has it so.
    func isOverSeveralLines(_ open: Int) -> Bool {
      guard let close = closing[open] else { return false }
      if close == open + 1 { return !trivia[close].comments.isEmpty }
      if outline.marks[open].contains(.record) {
        var entry = open + 1
        while tokens[entry].kind == .symbol(.comma), joins(entry) { entry += 1 }
        return startsLine(entry)
      }
      return lineStarts[close + 1] > lineStarts[open + 1]
    }
  }
}

/// The blank lines that the layout asks for: after the header, and around declarations of several lines.
struct BlankLines {
  /// The first tokens of the declarations, in the order of the text.
  private let starts: [Int]

  init(_ tree: SyntaxFile) {
    starts = tree.parts.compactMap { part in
      if case .end = part.content { nil } else { part.tokens.lowerBound }
    }
  }

  /// The trivia with an empty line before each declaration that needs one.
  func adding(to trivia: [Trivia], _ layout: LineLayout) -> [Trivia] {
    var trivia = trivia
    let open = layout.openBlocks.sorted()
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
