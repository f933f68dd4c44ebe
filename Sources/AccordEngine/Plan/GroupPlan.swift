/// A group that takes one of some lines whose points are written down, compiled.
struct GroupPlan {
  /// Which one: 1 the highest, 2 the lowest, 3 the first.
  let mode: Int
  /// In `Plan.operands`: where the entry of each line begins, in the order in which they are taken.
  let order: Stretch
  /// In `Plan.operands`, for each line: its number, the register of its condition, and the node.
  let entries: Stretch

  static let entryWidth = 3
}
