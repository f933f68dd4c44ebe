/// Conditions on one value, whose registers stand beside one another: a lookup says which of them hold.
struct SwitchPlan {
  /// The truth registers of all the conditions.
  let registers: Stretch
  /// For texts, the table of constants; its numbers are those of cases.
  let table: Int32
  /// For options, in `Plan.operands` the case of each by its number, -1 for none. For numbers, in `Plan.slots` the
  /// constants in ascending order, each with the case of its place.
  let constants: Stretch
  /// The first case in `Plan.cases`: which conditions hold for a constant.
  let firstCase: Int32
}
