/// Ranges of values with their points, compiled.
struct BandsPlan {
  /// The line that is undecided when the value is not known.
  let line: Int32
  /// The value's register and node.
  let value: Int32
  let node: Int32
  /// Of `Plan.bands`; the first that contains the value holds.
  let bands: Stretch
  /// What is paid where the value is not known, and where no band holds it; -1 where nothing is said.
  let missing: Int32
  let otherwise: Int32
}
