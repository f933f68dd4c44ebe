/// What a list of entries gives: points, and where the reasons that add up to them begin.
struct Tally {
  var points = Slot(bits: 0)
  /// Whether a line paid; a group takes the highest, the lowest or the first of those that did.
  var fired = false
  var firstReason: Int32 = 0
}

/// A line that paid.
struct PaidReason {
  var line: Int32
  /// How many items it paid for; -1 where it is about no items.
  var items: Int32
  var points: Slot
}

/// A line that could not be judged.
struct UndecidedLine {
  var line: Int32
  /// What is behind it; -1 for nothing that is missing.
  var node: Int32
}

/// The reasons of one score.
struct ScoreState {
  var reasons = Stretch.empty
  var undecided = Stretch.empty
}
