import AccordSource

/// Reads the outline of a file off its tree.
struct OutlineBuilder {
  let file: SourceFile
  let tokens: [Token]
  var outline: Outline

  private init(_ file: SourceFile, _ tree: SyntaxFile) {
    self.file = file
    self.tokens = tree.tokens
    self.outline = Outline(marks: Array(repeating: [], count: tree.tokens.count))
  }

  static func outline(of file: SourceFile, _ tree: SyntaxFile) -> Outline {
    var builder = OutlineBuilder(file, tree)
    for part in tree.parts {
      switch part.content {
      case .header, .skipped: builder.add(part.tokens.lowerBound, .plain)
      case .declaration(let declaration): builder.visit(declaration, part.tokens)
      case .end: break
      }
    }
    builder.settleBreaks()
    return builder.outline
  }

  // MARK: Tokens

  /// The token that begins at an offset, or the next one.
  func index(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count - 1
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].bytes.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func first(_ range: SourceRange) -> Int { index(at: range.bytes.lowerBound) }

  /// The token after a range.
  func after(_ range: SourceRange) -> Int { index(at: range.bytes.upperBound) }

  func isComma(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .symbol(.comma)
  }

  func isWord(_ index: Int, _ word: String) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
      && file.bytes[tokens[index].bytes].elementsEqual(word.utf8)
  }

  // MARK: Rows

  mutating func add(
    _ token: Int, _ kind: Outline.Kind, cells: [Outline.Cell] = [], parts: [Int] = [],
    extent: Range<Int> = 0..<0
  ) {
    // Columns rise from left to right; what comes in another order is only set off.
    var rising: [Outline.Cell] = []
    var parts = parts
    let written = cells.filter { $0.token > token && tokens.indices.contains($0.token) }
    for cell in written.sorted(by: { $0.token < $1.token }) {
      if cell.number > rising.last?.number ?? 0 { rising.append(cell) } else { parts.append(cell.token) }
    }
    outline.rows[token] = Outline.Row(kind: kind, cells: rising, parts: parts, extent: extent)
  }

  /// An entry that begins with words of its own.
  mutating func addKeyword(_ token: Int, words: Int = 1, cells: [Outline.Cell] = []) {
    add(token, .keyword, cells: [Outline.Cell(number: 1, token: token + words, gap: 2)] + cells)
  }

  mutating func mark(_ token: Int, _ mark: Outline.Marks) {
    if outline.marks.indices.contains(token) { outline.marks[token].insert(mark) }
  }

  mutating func unmark(_ token: Int, _ mark: Outline.Marks) {
    if outline.marks.indices.contains(token) { outline.marks[token].remove(mark) }
  }

  /// Settles where a long line may be broken: after the commas of a list or a record, and before `and` and `or`
  /// outside round and square brackets.
  private mutating func settleBreaks() {
    var brackets: [Int] = []
    for index in tokens.indices {
      let isInRecord = brackets.last.map { outline.marks[$0].contains(.record) } ?? false
      let isInBrackets = brackets.last.map { tokens[$0].kind != .symbol(.openBrace) } ?? false
      if isInBrackets { unmark(index, .breakable) }
      switch tokens[index].kind {
      case .symbol(.openParenthesis), .symbol(.openBracket), .symbol(.openBrace): brackets.append(index)
      case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace): _ = brackets.popLast()
      case .symbol(.comma):
        let next = min(index + 1, tokens.count - 1)
        let separatesEntries = outline.rows[next] != nil && !isInRecord
        // A record inside a record stays together.
        let isNested =
          isInRecord && brackets.dropLast().suffix(1).contains { outline.marks[$0].contains(.record) }
        let isHeld = isInBrackets || separatesEntries || isNested || bound.contains(next)
        if !isHeld, tokens[next].kind != .symbol(.closeBrace) { mark(next, .breakable) }
      default: break
      }
    }
  }

  /// Tokens that must stand on the line of the comma before them.
  private(set) var bound: Set<Int> = []

  mutating func bind(_ token: Int) { bound.insert(token) }
}
