/// A line that could not be judged, or some lines of a set.
struct UndecidedLine {
  /// The complement of the number of the set, where it is one.
  var line: Int32
  /// What is behind it; -1 for nothing that is missing.
  var node: Int32
  /// Of a set, the bits of these lines.
  var lines: UInt64 = 0

  init(line: Int32, node: Int32) {
    self.line = line
    self.node = node
  }

  @inline(__always)
  init(set: Int, lines: UInt64) {
    self.init(line: ~Int32(truncatingIfNeeded: set), node: -1)
    self.lines = lines
  }

  /// The number of the set; nil for a line by itself.
  @inline(__always)
  var set: Int? { line < 0 ? Int(~line) : nil }
}
