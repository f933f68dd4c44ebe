/// Up to 32 lines whose points are written down, paid together: an instruction for all of them, and one reason.
///
/// How they come out for a lead is one word with two bits for each line, as in a truth register: the lower one is set
/// where its condition is unknown, the higher one where it is yes.
struct LineSetPlan {
  /// In `Plan.operands`, by line: the register of its condition, filled up with that of no to a multiple of four; its
  /// number; and the node for which it is undecided.
  let registers: Stretch
  let lines: Stretch
  let nodes: Stretch
  /// By line what it pays, in whole points or in hundredths.
  let points: UnsafePointer<Int64>
  let isWhole: Bool
  /// The bits of lines that are undecided when they are unknown, of those that pay when they are yes, and of those that
  /// then are reasons, since they pay other points than 0.
  let judged: UInt64
  let paying: UInt64
  let reasons: UInt64
  /// Of `Plan.lineGroups`.
  let groups: Stretch
  /// In `Plan.pieces`, by line its reason.
  let shownReasons: Stretch
  /// How many bytes all its lines have as reasons, and as undecided lines, at most.
  var reasonsLength = 0
  var undecidedLength = 0

  static let limit = 32
}

/// Some lines of a set of which one pays.
struct LineGroup {
  /// The bits that say of its lines that they pay.
  let yes: UInt64
  /// In `Plan.operands`: its lines by their places in the set, in the order in which they are taken.
  let order: Stretch
}
