/// The files of a rule set, in the order of their paths.
package struct SourceSet: Sendable {
  package let files: [SourceFile]

  package init(_ files: [SourceFile]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The file a range lies in.
  package subscript(range: SourceRange) -> SourceFile { files[range.file] }

  /// The text of a range.
  package func text(_ range: SourceRange) -> String { self[range].text(range.bytes) }

  /// The text of a range in one line: each stretch of blanks and line breaks as one blank.
  package func line(_ range: SourceRange) -> String {
    text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `path:line:column` of the start of a range.
  package func place(_ range: SourceRange) -> String {
    let position = self[range].position(at: range.bytes.lowerBound)
    return "\(self[range].path):\(position.line):\(position.column)"
  }
}
