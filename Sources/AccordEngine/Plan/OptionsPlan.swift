/// Points by which option a value is, compiled.
struct OptionsPlan {
  /// The line that is undecided when the value is not known, and the value's node.
  let line: Int32
  let node: Int32
  /// In `Plan.operands`, for each option: its line, and the register of whether the value is that.
  let entries: Stretch
  /// What is paid where the value is not known, and where it is no option; -1 where nothing is said.
  let missing: Int32
  let otherwise: Int32

  static let entryWidth = 2
}
