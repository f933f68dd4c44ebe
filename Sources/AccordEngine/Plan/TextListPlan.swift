/// Texts that a condition looks for, compiled.
struct TextListPlan {
  /// In `Plan.slots`.
  let texts: Stretch
  /// The memo of the texts in which they are looked for; -1 for none.
  let memo: Int32
}
