/// A clause that has been compiled, and the node of whether its list can be asked.
struct CompiledClause {
  let index: Int32
  let node: Int32
}
