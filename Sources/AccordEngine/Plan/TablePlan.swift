/// A lookup table, compiled.
struct TablePlan {
  /// Which row a key has.
  let keys: TextLookup
  let rows: UnsafePointer<Slot>
  let columnCount: Int
}
