/// A calculation without an answer.
struct CalculationProblem {
  let rule: Int32
  /// A number of `Plan.errors`, or -1 for words of its own.
  let error: Int32
  /// Words that were put together for this lead, in quotes.
  let words: Slot
  /// The one before it.
  let previous: UnsafeMutablePointer<CalculationProblem>?
}
