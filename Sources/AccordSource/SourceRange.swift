/// A range of bytes in one file of a rule set.
package struct SourceRange: Hashable, Sendable {
  /// The index of the file in its `SourceSet`.
  package let file: Int
  package let bytes: Range<Int>

  package init(file: Int, bytes: Range<Int>) {
    self.file = file
    self.bytes = bytes
  }

  /// The smallest range that holds both; `other` is in the same file.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(
      file: file,
      bytes: min(bytes.lowerBound, other.bytes.lowerBound)..<max(bytes.upperBound, other.bytes.upperBound))
  }
}
