/// One file of a rule set: its name as the user knows it and its bytes.
///
/// Everything above works on byte offsets; lines and columns exist only where something is shown.
package struct SourceFile: Sendable {
  /// The path as the user gave it, for messages.
  package let path: String
  /// The file's bytes, expected to be UTF-8; a byte order mark has been removed.
  package let bytes: [UInt8]
  /// Whether the file began with a byte order mark; whoever writes the file back puts it in front again.
  package let hasByteOrderMark: Bool
  /// The offset of the first byte of each line.
  private let lineStarts: [Int]

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A file; a byte order mark at the beginning of `bytes` is taken off.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.hasByteOrderMark = bytes.starts(with: Self.byteOrderMark)
    self.bytes = hasByteOrderMark ? Array(bytes.dropFirst(Self.byteOrderMark.count)) : bytes
    var starts = [0]
    for (offset, byte) in self.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.lineStarts = starts
  }

  /// Bytes as they are written back: with the byte order mark that the file had.
  package func onDisk(_ bytes: [UInt8]) -> [UInt8] {
    hasByteOrderMark ? Self.byteOrderMark + bytes : bytes
  }

  /// The offset in the file as it is on disk, where a byte order mark counts.
  package func offsetOnDisk(of offset: Int) -> Int {
    hasByteOrderMark ? offset + Self.byteOrderMark.count : offset
  }

  /// The line that holds `offset`, counted from 0.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line (counted from 0) without its line break; empty at the end for a line there is not.
  package func lineRange(_ line: Int) -> Range<Int> {
    guard lineStarts.indices.contains(line) else { return bytes.count..<bytes.count }
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The text of a range; bytes that are not UTF-8 read as U+FFFD.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Where `offset` is, as a person counts: line and column from 1, columns in characters.
  package func position(at offset: Int) -> SourcePosition {
    let line = line(at: offset)
    let start = lineStarts[line]
    let column = text(start..<max(start, min(offset, bytes.count))).count
    return SourcePosition(line: line + 1, column: column + 1)
  }

  /// Where `offset` is, with columns in Unicode code points from 1, as other programs count them.
  package func codePointPosition(at offset: Int) -> SourcePosition {
    let line = line(at: offset)
    let start = lineStarts[line]
    let column = text(start..<max(start, min(offset, bytes.count))).unicodeScalars.count
    return SourcePosition(line: line + 1, column: column + 1)
  }
}

/// The files of a rule set, in the order of their paths.
package struct SourceSet: Sendable {
  package let files: [SourceFile]

  /// The files in the order of their paths, whatever order they come in: the index of a file in a range is its
  /// place here.
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

/// A place in a file as a person counts it: line and column from 1, columns in characters.
package struct SourcePosition: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

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
