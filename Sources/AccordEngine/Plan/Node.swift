/// How an unknown value came about: what to ask for the missing things behind it.
///
/// Causes are looked for only where something undecided is shown; the plan itself does not carry them along.
struct Node {
  /// A truth register, or a value register.
  var register: Int32
  var isTruth: Bool
  var origin: Origin

  enum Origin {
    /// Nothing missing is behind it.
    case none
    /// A field, a table without the row, or a column; the number of the cause.
    case cause(Int32)
    /// Whatever is behind those of its operands that are unknown: a range of `Plan.operands`, each a node.
    case operands(start: Int32, count: Int32)
    /// The same where one thing is behind each of them: pairs of a register and its cause, a value register as `~`.
    case leaves(start: Int32, count: Int32)
    /// A column of a record: what is behind the record, else the cause when the column itself is missing.
    case column(record: Int32, cause: Int32?)
    /// The row of a table: what is behind the key, else that the table has no such row.
    case lookup(key: Int32, cause: Int32)
    /// Conditions and values in turn, then the value otherwise: a range of `Plan.operands`, each a node.
    case choose(start: Int32, count: Int32)
    /// A list: that it is missing or empty, or what is behind its window.
    case items(list: Int32, cause: Int32, window: Int32?)
  }
}
