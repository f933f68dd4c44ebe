/// What a score or a group says for all of its `each` lines.
struct ActivityRules {
  var decay: Decay?
  /// One for each list that is counted anew since some item.
  var since: [Expression.Items] = []
}
