package import AccordSource

/// A comment `# accord:allow L012 because …`: these findings are meant, and this is why.
///
/// It covers findings that begin in the entry or declaration it belongs to, whatever its layout: at the end of a line,
/// in the innermost one that holds what stands before the comment; on a line of its own, in the one that begins behind
/// it, else in the innermost one that holds what follows. The comments up to there are covered too.
package struct Suppression: Sendable {
  /// The codes or names as written.
  package let names: [Name]
  package let reason: String
  /// The comment.
  package let range: SourceRange
  /// The comment with the line or the blanks it would leave behind.
  package let removal: SourceRange
  /// The bytes it covers.
  package let covered: Range<Int>

  private static let head = "accord:allow"

  /// The suppressions of all files, in the order of the text.
  package static func all(in sources: SourceSet) -> [Suppression] {
    sources.files.enumerated().flatMap { index, file -> [Suppression] in
      // Most files have none, and are not parsed once more.
      guard file.text(0..<file.bytes.count).contains(head) else { return [] }
      return all(in: Parser.parse(file, index: index).0, of: file)
    }
  }

  /// The suppressions of a file, in the order of the text.
  package static func all(in tree: SyntaxFile, of source: SourceFile) -> [Suppression] {
    var found: [Suppression] = []
    var known: RuleEntries?
    for (index, token) in tree.tokens.enumerated() where token.triviaStart < token.bytes.lowerBound {
      let previousLine =
        index == 0 ? nil : source.line(at: max(0, tree.tokens[index - 1].bytes.upperBound - 1))
      for comment in token.comments(in: source) {
        guard isSuppression(comment, source) else { continue }
        let entries = known ?? RuleEntries(tree, of: source)
        known = entries
        let isTrailing = source.line(at: comment.lowerBound) == previousLine
        let own = comment.lowerBound..<(isTrailing ? comment.upperBound : token.bytes.lowerBound)
        let entry = entries.innermost(holding: isTrailing ? index - 1 : index) ?? own
        let end = endWithComment(entry.upperBound, source)
        let covered = min(own.lowerBound, entry.lowerBound)..<max(own.upperBound, end)
        found.append(Suppression(comment, in: tree.file, source, covered: covered))
      }
    }
    return found
  }

  /// The end of an entry, with the comment that stands right behind it on its line.
  private static func endWithComment(_ end: Int, _ source: SourceFile) -> Int {
    var offset = end
    while offset < source.bytes.count, [UInt8(ascii: " "), UInt8(ascii: "\t")].contains(source.bytes[offset])
    {
      offset += 1
    }
    guard offset < source.bytes.count, source.bytes[offset] == UInt8(ascii: "#") else { return end }
    return max(end, source.lineRange(source.line(at: offset)).upperBound)
  }

  private static func isSuppression(_ comment: Range<Int>, _ source: SourceFile) -> Bool {
    words(of: comment, source).first.map { source.text($0) } == head
  }

  private init(_ comment: Range<Int>, in file: Int, _ source: SourceFile, covered: Range<Int>) {
    let words = Suppression.words(of: comment, source)
    var names: [Name] = []
    var rest = words.dropFirst()
    while let word = rest.first, source.text(word) != "because" {
      for part in source.text(word).split(separator: ",") {
        names.append(Name(text: String(part), range: SourceRange(file: file, bytes: word)))
      }
      rest = rest.dropFirst()
    }
    self.names = names
    reason = rest.dropFirst().map { source.text($0) }.joined(separator: " ")
    range = SourceRange(file: file, bytes: comment)
    removal = Suppression.removal(of: range, source)
    self.covered = covered
  }

  /// The stretches without blanks after the `#`.
  private static func words(of comment: Range<Int>, _ source: SourceFile) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for offset in (comment.lowerBound + 1)..<max(comment.lowerBound + 1, comment.upperBound) {
      let isBlank = source.bytes[offset] == UInt8(ascii: " ") || source.bytes[offset] == UInt8(ascii: "\t")
      if isBlank, let first = start {
        words.append(first..<offset)
        start = nil
      } else if !isBlank, start == nil {
        start = offset
      }
    }
    if let start { words.append(start..<comment.upperBound) }
    return words
  }

  private static func removal(of comment: SourceRange, _ source: SourceFile) -> SourceRange {
    let line = source.lineRange(source.line(at: comment.bytes.lowerBound))
    var start = comment.bytes.lowerBound
    while start > line.lowerBound, [UInt8(ascii: " "), UInt8(ascii: "\t")].contains(source.bytes[start - 1]) {
      start -= 1
    }
    var end = comment.bytes.upperBound
    if start == line.lowerBound {
      // Nothing else stands on the line: it goes as a whole.
      while end < source.bytes.count, source.bytes[end] != UInt8(ascii: "\n") { end += 1 }
      if end < source.bytes.count { end += 1 }
    }
    return SourceRange(file: comment.file, bytes: start..<end)
  }
}
