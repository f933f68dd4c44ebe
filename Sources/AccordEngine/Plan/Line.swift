/// A line of a score, a limit, or anything else that can be a reason.
struct Line {
  /// The points of a line that pays them as written.
  let points: Slot
  /// `,{"rule":"…","points":`, and for points as written all of the reason.
  let reason: Fragment
  /// The whole reason of a line that pays the same for each item, for 1, 2 … items, in `Plan.pieces`.
  var itemReasons = Stretch.empty
  /// `,{"rule":"…","missing":`, and all of it where always the same is missing.
  let undecided: Fragment
  /// `}`, behind the place of the line where decisions show it: the end of both.
  let end: Fragment
  /// What stands before the items that paid one by one, where decisions show them.
  var each = Fragment.empty
  /// Where what it pays for each item is kept, and the truth register of how it comes out; -1 where nobody asks.
  var paid: Int32 = -1
  var outcome: Int32 = -1
  /// What is missing whenever the line is undecided; -1 where that depends.
  var cause: Int32 = -1
  /// Where it depends on a few things: these, as in `Node.Origin.leaves`, and in `Plan.pieces` the whole text of the
  /// undecided line by which of them are missing, a bit each, the first one lowest.
  var leaves = Stretch.empty
  var undecidedBy = Stretch.empty
  /// How many bytes it takes at most as a reason, without the items it paid for, and as an undecided line.
  var reasonLength: Int32 = 0
  var undecidedLength: Int32 = 0
  /// Its title among the rules that problems name.
  let rule: Int32
}
