/// A grade, compiled.
struct GradePlan {
  /// The register of the score, and that of the grade.
  let score: Int32
  let register: Int32
  /// Thresholds in `Plan.slots`, from the highest to the lowest.
  let thresholds: Stretch
  /// In `Plan.operands`: the options, and behind them the one for everything else.
  let labels: Stretch
  /// `,"grade":"A"` for each label, in `Plan.pieces`.
  let shown: Stretch
}
