/// Exclusive groups of leads, compiled.
struct SegmentsPlan {
  let isFirstMatch: Bool
  /// In `Plan.operands`: the conditions' registers.
  let conditions: Stretch
  /// In `Plan.operands`: the option of each condition, and behind them the one that holds when none does.
  let options: Stretch
  let register: Int32
  let node: Int32
  /// Its name among the rules that problems name.
  let rule: Int32
  /// `,"size":"SME"` for each option and `,"size":"unknown"`, in `Plan.pieces`, see `Compiler.opening`.
  let shown: Stretch
}
