/// An experiment, compiled: how a decision shows the arm of a lead.
struct ExperimentPlan {
  /// The arm as an option; that of no arm is none of `options`.
  let register: Int32
  /// In `Plan.operands`: the option of each arm.
  let options: Stretch
  /// `"callback":"usual"` for each arm, in `Plan.pieces`.
  let shown: Stretch
}
