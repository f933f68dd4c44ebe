/// Comparisons of one value with constants in ascending order: the first of those above hold, and the last of those
/// below.
struct ThresholdsPlan {
  /// The truth registers of `>=` and `>`, and their edges in `Plan.slots`.
  let above: Stretch
  let aboveEdges: Stretch
  /// The truth registers of `<` and `<=`, and their edges in `Plan.slots`.
  let below: Stretch
  let belowEdges: Stretch
  /// Whether the values are numbers; times, dates and durations are compared as whole numbers.
  let isNumber: Bool
}
