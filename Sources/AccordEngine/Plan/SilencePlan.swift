/// Points for silence, compiled.
struct SilencePlan {
  let line: Int32
  /// The time of the latest item, if there is one, and the node of whether that can be told.
  let latest: Int32
  let latestNode: Int32
  /// The items, where the periods before and between them count too; -1 where only those after the latest do.
  let clause: Int32
  /// Where the silence starts without an item, and the cause when that is missing too.
  let created: Int32
  let createdNode: Int32
  /// In microseconds.
  let every: Int64
  /// Whether the points of a period are computed, and rounded as such.
  let isComputed: Bool
  /// The limit of points; -1 for none.
  let limit: Int32
}
