import AccordSource

/// How many blanks stand before each token that does not begin a line, and how wide the tokens are.
struct Spacing {
  /// The columns each token takes as shown.
  let widths: [Int]
  /// The blanks before each token.
  private(set) var gaps: [Int]

  init(_ file: SourceFile, _ tokens: [Token], _ outline: Outline) {
    widths = tokens.map { token in
      let bytes = file.bytes[token.bytes]
      return bytes.allSatisfy { $0 < 0x80 } ? bytes.count : DisplayText.width(of: file.text(token.bytes))
    }
    gaps = tokens.indices.map { index in
      index == 0 ? 0 : Spacing.hasBlank(between: index - 1, and: index, tokens, outline) ? 1 : 0
    }
  }

  /// Whether a blank stands between two neighbouring tokens on one line.
  private static func hasBlank(
    between left: Int, and right: Int, _ tokens: [Token], _ outline: Outline
  ) -> Bool {
    switch tokens[left].kind {
    case .symbol(.openParenthesis), .symbol(.openBracket), .symbol(.dot): return false
    case .symbol(.openBrace) where tokens[right].kind == .symbol(.closeBrace): return false
    default: break
    }
    if outline.marks[left].contains(.prefix) { return false }
    switch tokens[right].kind {
    case .symbol(.comma), .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.dot),
      .symbol(.openBracket):
      return false
    case .symbol(.openParenthesis): return !outline.marks[left].contains(.function)
    default: return true
    }
  }

  /// For every token the columns of all tokens before it, as if they stood on one line.
  var sums: [Int] {
    var sum = 0
    return [0]
      + widths.indices.map { index in
        sum += gaps[index] + widths[index]
        return sum
      }
  }

  // MARK: Columns

  /// Sets off the parts of the rows and lines up the columns of rows that belong together.
  mutating func align(
    _ lines: [LineLayout.Line], _ outline: Outline, _ openBlocks: Set<Int>, endsRun: (Int) -> Bool
  ) {
    let rows = lines.map { $0.start == .row ? row($0, outline, openBlocks) : nil }
    for row in rows.compactMap(\.self) {
      for part in row.parts { gaps[part] = 2 }
      for cell in row.cells { gaps[cell.token] = cell.gap }
    }
    let sums = sums
    var run: [Run] = []
    for (line, row) in zip(lines, rows) where line.start != .continuation {
      if let row, let last = run.last, row.kind == last.row.kind, line.depth == last.line.depth,
        !endsRun(line.tokens.lowerBound)
      {
        run.append(Run(row: row, line: line, lead: gaps[line.tokens.lowerBound]))
        continue
      }
      alignRun(run, sums)
      run = row.map { [Run(row: $0, line: line, lead: gaps[line.tokens.lowerBound])] } ?? []
    }
    alignRun(run, sums)
  }

  /// One row of those that share their columns.
  private struct Run {
    let row: Outline.Row
    let line: LineLayout.Line
    /// The columns that stand on the row's first line and are still to be placed.
    var cells: ArraySlice<Outline.Cell>
    /// The column placed last: its first token, where it begins, and the least gap before it.
    var placed: (token: Int, column: Int, gap: Int)

    init(row: Outline.Row, line: LineLayout.Line, lead: Int) {
      self.row = row
      self.line = line
      self.cells = row.cells.prefix { line.tokens.contains($0.token) }
      self.placed = (line.tokens.lowerBound, 0, lead)
    }
  }

  /// The columns of a line; nil when it has none.
  private func row(_ line: LineLayout.Line, _ outline: Outline, _ openBlocks: Set<Int>) -> Outline.Row? {
    guard let row = outline.rows[line.tokens.lowerBound], row.kind != .plain else { return nil }
    let isOpen = row.kind.needsClosedBlocks && row.extent.contains(where: openBlocks.contains)
    return isOpen ? nil : row
  }

  private mutating func alignRun(_ rows: [Run], _ sums: [Int]) {
    guard rows.count > 1 else { return }
    var rows = rows
    let numbers = Set(rows.flatMap { $0.cells.map(\.number) })
    for number in numbers.sorted() {
      let members = rows.indices.filter { rows[$0].cells.first?.number == number }
      let ends = members.map { index in
        let placed = rows[index].placed
        let cell = rows[index].cells.first?.token ?? placed.token
        return placed.column + sums[cell] - sums[placed.token] - placed.gap
      }
      let starts = zip(members, ends).map { index, end in end + (rows[index].cells.first?.gap ?? 0) }
      guard let column = starts.max() else { continue }
      for (index, end) in zip(members, ends) {
        guard let cell = rows[index].cells.popFirst() else { continue }
        gaps[cell.token] = column - end
        rows[index].placed = (cell.token, column, cell.gap)
      }
    }
  }
}
