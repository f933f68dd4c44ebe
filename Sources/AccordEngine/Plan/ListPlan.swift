/// A list of records that the rules read, compiled.
struct ListPlan {
  let field: Int32
  /// Slots a row.
  let columnCount: Int
  /// -1 for items that do not say when they happened.
  let timeColumn: Int32
  /// The choice column by which items are sorted into buckets; -1 when no clause asks for an option.
  var optionColumn: Int32 = -1
  /// In `Plan.operands`: the bucket of every option by its number, -1 for none; and how many buckets there are.
  var buckets = Stretch.empty
  var bucketCount = 0
  /// Whether some rule asks for items in the order of their times.
  var needsOrder = false
  /// The cause number of the first column.
  let firstCause: Int32
  /// Its name among the rules that problems name.
  let subject: Int32

  init(field: Int32, columnCount: Int, timeColumn: Int32, firstCause: Int32, subject: Int32) {
    self.field = field
    self.columnCount = columnCount
    self.timeColumn = timeColumn
    self.firstCause = firstCause
    self.subject = subject
  }
}
