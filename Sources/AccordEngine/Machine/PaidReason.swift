/// A line that paid, or some lines of a set.
struct PaidReason {
  /// The complement of the number of the set, where it is one.
  var line: Int32
  /// How many items it paid for; -1 where it is about no items.
  var items: Int32
  /// Of a set, the bits of the lines that paid.
  var points: Slot

  init(line: Int32, items: Int32, points: Slot) {
    self.line = line
    self.items = items
    self.points = points
  }

  @inline(__always)
  init(set: Int, lines: UInt64) {
    self.init(
      line: ~Int32(truncatingIfNeeded: set), items: -1, points: Slot(bits: Int64(bitPattern: lines)))
  }

  /// The number of the set; nil for a line by itself.
  @inline(__always)
  var set: Int? { line < 0 ? Int(~line) : nil }

  @inline(__always)
  var lines: UInt64 { UInt64(bitPattern: points.bits) }
}
