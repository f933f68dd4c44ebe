import AccordSource

/// Writes the lines of a file: indents them, goes on with long ones on a further line, and puts the comments
/// between them.
struct LayoutWriter {
  /// A line as written, with the comment at its end.
  private struct Line {
    var bytes: [UInt8]
    var width: Int
    var comment: Range<Int>?
  }

  /// A bracket that is open.
  private struct Bracket {
    let token: Int
    /// Whether the bracket is the '{' of a block over several lines.
    let isBlock: Bool
    /// The indent of the line it stands on.
    let indent: Int
    /// The row it stands in.
    let row: Int
  }

  private let file: SourceFile
  private let tokens: [Token]
  private let trivia: [Trivia]
  private let outline: Outline
  private let layout: LineLayout
  private let spacing: Spacing
  private let limit: Int
  /// For every token the columns up to the next place where its line ends or may be broken.
  private let stretches: [Int]

  private var lines: [Line] = []
  private var columns: [Int]
  private var brackets: [Bracket] = []
  private var row = 0
  private var indent = 0
  /// Tokens before which a long line was broken.
  private(set) var breaks: Set<Int> = []

  init(
    _ file: SourceFile, _ tokens: [Token], _ trivia: [Trivia], _ outline: Outline, _ layout: LineLayout,
    _ spacing: Spacing, limit: Int
  ) {
    self.file = file
    self.tokens = tokens
    self.trivia = trivia
    self.outline = outline
    self.layout = layout
    self.spacing = spacing
    self.limit = limit
    columns = Array(repeating: 0, count: tokens.count)
    var stretches = spacing.widths
    for line in layout.lines {
      for index in line.tokens.dropLast().reversed() where !outline.marks[index + 1].contains(.breakable) {
        stretches[index] += spacing.gaps[index + 1] + stretches[index + 1]
      }
    }
    self.stretches = stretches
  }

  /// The text of the file, with line breaks as `\n`.
  mutating func write() -> [UInt8] {
    for line in layout.lines { write(line) }
    if let trivia = trivia.last {
      writeComments(trivia, indent: 0, isFirst: layout.lines.isEmpty, keepsBlankLines: true)
    }
    return assembled()
  }

  // MARK: Lines

  private mutating func write(_ line: LineLayout.Line) {
    let first = line.tokens.lowerBound
    let trivia = trivia[first]
    var commentIndent = 0
    switch line.start {
    case .row:
      indent = brackets.last.map { $0.indent + 2 } ?? 0
      row = first
      commentIndent = indent
    case .close:
      indent = brackets.last?.indent ?? 0
      commentIndent = indent + 2
    case .continuation:
      indent = continuation(first)
      commentIndent = indent
    }
    let opensBlock = first > 0 && layout.openBlocks.contains(first - 1)
    writeComments(
      trivia, indent: commentIndent, isFirst: first == 0 || opensBlock,
      keepsBlankLines: line.start != .continuation)
    let isFirst = first == 0 || opensBlock && trivia.comments.allSatisfy { !$0.ownLine }
    if trivia.isSetOff, line.start == .row, !isFirst { lines.append(Line(bytes: [], width: 0)) }
    begin(indent)
    for index in line.tokens { write(index, isFirst: index == first) }
  }

  private mutating func begin(_ indent: Int) {
    lines.append(Line(bytes: Array(repeating: UInt8(ascii: " "), count: indent), width: indent))
  }

  private mutating func write(_ index: Int, isFirst: Bool) {
    guard var line = lines.popLast() else { return }
    if !isFirst {
      let isTooLong = line.width + spacing.gaps[index] + stretches[index] > limit
      if isTooLong, outline.marks[index].contains(.breakable) {
        let column = continuation(index)
        if column < line.width {
          breaks.insert(index)
          indent = column
          lines.append(line)
          line = Line(bytes: Array(repeating: UInt8(ascii: " "), count: column), width: column)
        }
      }
      if !breaks.contains(index) { pad(&line, spacing.gaps[index]) }
    }
    columns[index] = line.width
    line.bytes += file.bytes[tokens[index].bytes]
    line.width += spacing.widths[index]
    lines.append(line)
    track(index)
  }

  private func pad(_ line: inout Line, _ count: Int) {
    line.bytes += repeatElement(UInt8(ascii: " "), count: count)
    line.width += count
  }

  private mutating func track(_ index: Int) {
    switch tokens[index].kind {
    case .symbol(.openBrace), .symbol(.openParenthesis), .symbol(.openBracket):
      let isBlock = layout.openBlocks.contains(index)
      brackets.append(Bracket(token: index, isBlock: isBlock, indent: indent, row: row))
    case .symbol(.closeBrace), .symbol(.closeParenthesis), .symbol(.closeBracket):
      if let bracket = brackets.popLast() { row = bracket.row }
    default: break
    }
  }

  // MARK: Continuations

  /// The column of a line that goes on with an entry: under what it goes on with.
  private func continuation(_ index: Int) -> Int {
    guard let bracket = brackets.last, !bracket.isBlock else { return continuationOfRow(index) }
    let open = bracket.token
    if index == open + 1 { return columns[open] + 2 }
    switch tokens[index].kind {
    case .symbol(.closeBrace), .symbol(.closeParenthesis), .symbol(.closeBracket): return columns[open]
    default: break
    }
    if let value = outline.firstValues[index] { return columns[value] }
    let isInEntry = outline.marks[open].contains(.record) && outline.rows[index] == nil
    return columns[open + 1] + (isInEntry ? 4 : 0)
  }

  private func continuationOfRow(_ index: Int) -> Int {
    let outer = brackets.last.map { $0.indent + 2 } ?? 0
    let step = brackets.isEmpty ? 2 : 4
    guard let entry = outline.rows[row] else { return outer + step }
    if let value = outline.firstValues[index] { return columns[value] }
    // A column that begins a line stands under the one before it; of a declaration, under its name.
    guard let cell = entry.cells.last(where: { $0.token <= index }) else { return outer + step }
    guard cell.token == index else {
      return columns[cell.token] + (tokens[cell.token].kind == .symbol(.equal) ? 2 : 0)
    }
    guard !brackets.isEmpty, let before = entry.cells.last(where: { $0.token < index }) else {
      return outer + step
    }
    return columns[before.token]
  }

  // MARK: Comments

  private mutating func writeComments(_ trivia: Trivia, indent: Int, isFirst: Bool, keepsBlankLines: Bool) {
    var isFirst = isFirst
    for comment in trivia.comments {
      if !comment.ownLine, var line = lines.popLast() {
        line.comment = comment.bytes
        lines.append(line)
        continue
      }
      if comment.isSetOff, keepsBlankLines, !isFirst { lines.append(Line(bytes: [], width: 0)) }
      isFirst = false
      begin(indent)
      lines[lines.count - 1].bytes += file.bytes[comment.bytes]
    }
  }

  /// The lines with their comments, which stand in one column on lines next to each other.
  private func assembled() -> [UInt8] {
    var text: [UInt8] = []
    var index = 0
    while index < lines.count {
      let group = lines[index...].prefix { $0.comment != nil }
      let column = (group.map(\.width).max() ?? 0) + 2
      for line in group {
        text += line.bytes
        text += repeatElement(UInt8(ascii: " "), count: column - line.width)
        if let comment = line.comment { text += file.bytes[comment] }
        text.append(UInt8(ascii: "\n"))
      }
      index += group.count
      guard group.isEmpty else { continue }
      text += lines[index].bytes
      text.append(UInt8(ascii: "\n"))
      index += 1
    }
    return text
  }
}
