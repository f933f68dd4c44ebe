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
  /// How values are ranked among the edges; nil where that cannot be.
  let ranks: RanksPlan?
}

/// The edges of thresholds, so that how many of them a value has reached, its rank, tells all conditions.
///
/// Values are whole numbers, or numbers in hundredths.
struct RanksPlan {
  /// In ascending order, each once.
  let edges: UnsafePointer<Int64>
  let edgeCount: Int
  /// For each condition, those above first, the rank from which on it holds, or no longer holds.
  let ranks: UnsafePointer<UInt8>

  /// The rank of a value that is not known.
  static let unknown = UInt8.max
  /// There are fewer edges than this.
  static let limit = 128
}
