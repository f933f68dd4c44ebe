package import AccordSource

/// Brings the text of rules into the one layout: indented blocks, columns in neighbouring entries, at most one
/// blank line in a row.
///
/// Only what stands between tokens changes. Comments stay, each at the end of its line or on a line of its own as
/// before, and so do the line breaks inside an entry; a line that is too long is broken where a condition or a
/// list goes on.
package enum RuleFormatter {
  /// The columns a line may take before it is broken.
  package static let lineWidth = 120

  /// Why a file is left as it is.
  package enum Failure: Error {
    /// The text has mistakes; the diagnostics name them.
    case unreadable([Diagnostic])
    /// The layout would have changed what the text says: a mistake of the formatter.
    case changed
  }

  /// The bytes of a file in the layout.
  ///
  /// A byte order mark stays, and a file with `\r\n` at the end of every line keeps these line breaks. The result
  /// has been read again and has the same tokens, comments and entries.
  ///
  /// - Parameter index: the index of the file in its `SourceSet`, for the diagnostics.
  package static func format(_ file: SourceFile, index: Int = 0) throws(Failure) -> [UInt8] {
    let (tree, diagnostics) = Parser.parse(file, index: index)
    guard diagnostics.isEmpty else { throw .unreadable(diagnostics) }
    let trivia = tree.tokens.map { Trivia(before: $0, in: file) }
    let outline = OutlineBuilder.outline(of: file, tree)
    let text = layout(file, tree, trivia, outline)
    guard says(text, the: outline, tree, trivia, of: file) else { throw .changed }
    return ending(text, like: file)
  }

  /// Lays the lines out; again when long ones had to be broken, because the columns depend on the breaks.
  private static func layout(
    _ file: SourceFile, _ tree: SyntaxFile, _ trivia: [Trivia], _ outline: Outline
  ) -> [UInt8] {
    let tokens = tree.tokens
    let natural = Spacing(file, tokens, outline)
    let sums = natural.sums
    let setOff = BlankLines(tree)
    var breaks: Set<Int> = []
    while true {
      let lines = LineLayout(tokens, trivia, outline, breaks: breaks, limit: lineWidth) { range in
        sums[range.upperBound] - sums[range.lowerBound] - natural.gaps[range.lowerBound]
      }
      let spaced = setOff.adding(to: trivia, lines)
      var spacing = natural
      spacing.align(lines.lines, outline, lines.openBlocks) { first in
        spaced[first].isSetOff || spaced[first].comments.contains(where: \.ownLine)
      }
      var writer = LayoutWriter(file, tokens, spaced, outline, lines, spacing, limit: lineWidth)
      let text = writer.write()
      // Each round adds a break or is the last.
      let added = writer.breaks.subtracting(breaks)
      if added.isEmpty { return text }
      breaks.formUnion(added)
    }
  }

  /// Whether a text has the same tokens, comments and entries as a file.
  private static func says(
    _ text: [UInt8], the outline: Outline, _ tree: SyntaxFile, _ trivia: [Trivia], of file: SourceFile
  ) -> Bool {
    let written = SourceFile(path: file.path, bytes: text)
    let (again, diagnostics) = Parser.parse(written, index: tree.file)
    guard diagnostics.isEmpty, again.tokens.count == tree.tokens.count else { return false }
    for (old, new) in zip(tree.tokens, again.tokens) {
      guard old.kind == new.kind, file.bytes[old.bytes] == written.bytes[new.bytes] else { return false }
    }
    let oldComments = trivia.flatMap(\.comments).map { file.bytes[$0.bytes] }
    let newComments = again.tokens.flatMap { Trivia(before: $0, in: written).comments }
      .map { written.bytes[$0.bytes] }
    return oldComments == newComments && OutlineBuilder.outline(of: written, again) == outline
  }

  /// The text with the line breaks and the byte order mark of a file.
  private static func ending(_ text: [UInt8], like file: SourceFile) -> [UInt8] {
    let lineFeed = UInt8(ascii: "\n")
    let breaks = file.bytes.indices.filter { file.bytes[$0] == lineFeed }
    let isWindows =
      !breaks.isEmpty && breaks.allSatisfy { $0 > 0 && file.bytes[$0 - 1] == UInt8(ascii: "\r") }
    guard isWindows else { return file.onDisk(text) }
    return file.onDisk(text.flatMap { $0 == lineFeed ? [UInt8(ascii: "\r"), lineFeed] : [$0] })
  }
}
