/// A definition, compiled.
struct DefinitionPlan {
  var register: Int32
  let node: Int32
  /// `,"MQL":"no"`, `…"unknown"` and `…"yes"`, in `Plan.pieces`, see `Compiler.opening`.
  let shown: Stretch
}
