/// A proposition, compiled; -1 where it says nothing.
struct PropositionPlan {
  var fits: Int32
  let fitsNode: Int32
  var promised: Int32
  let promisedNode: Int32
  /// `,"proposition":{"fits":"agile"` and `,"promised":"agile"`
  let shownFits: Fragment
  let shownPromised: Fragment
}
