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
  /// In `Plan.slots`: the lengths of the windows that are the same for all leads, longest first, behind an unknown one for
  /// all times; nothing where no clause asks only for a number. The first of them among those of all lists.
  var windows = Stretch.empty
  var firstWindow = 0
  /// The first of the sets of items among those of all lists.
  var firstSet = 0
  var setCount: Int { windows.count == 0 ? 0 : Int(windows.count) + bucketCount + 1 }
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
