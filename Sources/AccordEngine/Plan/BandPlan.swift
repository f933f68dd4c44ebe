/// A range of values and its points, compiled.
struct BandPlan {
  /// Unknown for no edge.
  let lower: Slot
  let upper: Slot
  let includesUpper: Bool
  /// What it pays.
  let line: Int32
}
