/// A line of a score, a limit, or anything else that can be a reason.
struct Line {
  /// The points of a line that pays them as written.
  let points: Slot
  /// `{"rule":"…","points":`, and for points as written all of the reason.
  let reason: Fragment
  /// `{"rule":"…","missing":`
  let undecided: Fragment
  /// Its title among the rules that problems name.
  let rule: Int32
}

/// What a line is called where a decision is not written as bytes.
struct LineName {
  let title: String
  /// `scoring.accord:12`
  let place: String
}
