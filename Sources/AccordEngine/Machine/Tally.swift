/// What a list of entries gives: points, and where the reasons that add up to them begin.
struct Tally {
  var points = Slot(bits: 0)
  /// Whether a line paid; a group takes the highest, the lowest or the first of those that did.
  var fired = false
  var firstReason: Int32 = 0
}

extension Tally {
  /// Adds what another one gives.
  @inline(__always)
  mutating func add(_ inner: Tally) {
    points = Machine.sum(points, inner.points)
    if inner.fired { fired = true }
  }
}
