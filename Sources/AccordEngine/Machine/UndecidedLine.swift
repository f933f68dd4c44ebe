/// A line that could not be judged.
struct UndecidedLine {
  var line: Int32
  /// What is behind it; -1 for nothing that is missing.
  var node: Int32
}
