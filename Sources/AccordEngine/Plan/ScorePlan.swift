/// A score, compiled.
struct ScorePlan {
  /// Where its points stand.
  let register: Int32
  /// Its grade; -1 for none.
  let grade: Int32
  /// `,"fit":{"points":`, see `Compiler.opening`.
  let shown: Fragment
}
