/// A calculation without an answer.
struct CalculationProblem {
  var rule: Int32
  /// A number of `Plan.errors`, or -1 for words of its own.
  var error: Int32
  /// Words that were put together for this lead, in quotes.
  var words: Slot
}
