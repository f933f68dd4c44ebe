/// The items of a list that meet a condition, compiled.
struct Clause {
  /// The value register of the list, and its number in `Plan.lists`.
  let list: Int32
  let listPlan: Int32
  /// Where the item being judged stands.
  let item: Int32
  /// The register of the window's length; -1 when all times count.
  let window: Int32
  /// Which of the windows of the list; -1 for one that is not the same for all leads.
  var sharedWindow: Int32 = -1
  /// The clause of what must not have happened before an item, and for how long; -1 where that does not matter.
  var pauseClause: Int32 = -1
  var pauseLength: Int64 = 0
  /// Only items with this option can meet the condition; -1 for all.
  var option: Int32
  /// Whether that is all of the condition.
  var isOnlyOption = false
  /// Whether only how many there are is asked, so that neither their order nor which they are matters.
  var isCounted = true
  /// Whether every item is looked at, in the order of the list instead of that of their times.
  let visitsAll: Bool
  /// The node of the condition of an item; -1 when there is none.
  var condition: Int32
  /// Is known when the list can be asked.
  let register: Int32
}
