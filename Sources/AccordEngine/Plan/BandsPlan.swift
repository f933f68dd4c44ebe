/// Ranges of values with their points, compiled.
struct BandsPlan {
  let line: Int32
  /// The value's register and node.
  let value: Int32
  let node: Int32
  /// Of `Plan.bands`; the first that contains the value holds.
  let bands: Stretch
  /// Unknown where nothing is said.
  let missing: Slot
  let otherwise: Slot
}
