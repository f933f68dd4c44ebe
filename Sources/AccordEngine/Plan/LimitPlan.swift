/// The least and the greatest value of a score, a group or a line, compiled.
struct LimitPlan {
  /// Unknown for none.
  let lower: Slot
  let upper: Slot
  /// The lines that a limit is a reason under.
  let cap: Int32
  let floor: Int32
  /// The condition's node; -1 when the limit always holds.
  let node: Int32
}
