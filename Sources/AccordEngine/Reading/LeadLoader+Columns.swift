import CSimdjson

// Lists of records, read column by column: what is decided once for a column is not decided for each value.

extension LeadLoader {
  /// A column of a list of records: where its values are, and where they go.
  struct Column {
    let reading: UnsafePointer<CompiledReading>
    /// The list's first element, and how many slots an element has.
    let elements: UnsafePointer<csj_slot>
    let stride: Int
    /// The first row's slot, and how many slots a row has.
    let target: UnsafeMutablePointer<Slot>
    let width: Int
    /// How many elements there are, at least one; all are records.
    let count: Int
  }

  /// Reads a column; false when a value is not one of its type, so that it must be noted.
  func read(_ column: Column) -> Bool {
    let reading = column.reading
    switch reading.pointee.route {
    case .text:
      return read(column) { LeadLoader.readText(reading, $0, $1) }
    case .choice:
      guard let words = reading.pointee.words else { return false }
      return read(column) { $0.pointee.kind == CSJ_TEXT && LeadLoader.readChoice($0, words, $1) }
    case .time:
      return read(column) { $0.pointee.kind == CSJ_TEXT && LeadLoader.readTime($0, $1, months) }
    case .number:
      return read(column) { $0.pointee.kind == CSJ_INTEGER && LeadLoader.readInteger($0, $1) }
    case .date:
      return read(column) { $0.pointee.kind == CSJ_TEXT && LeadLoader.readDate($0, $1, months) }
    case .flag, .records, .changedText, .other:
      return read(column) { _, _ in false }
    }
  }

  /// Reads a column by what reads its usual values and says whether it did.
  @inline(__always)
  private func read(
    _ column: Column, _ usual: (UnsafePointer<csj_slot>, UnsafeMutablePointer<Slot>) -> Bool
  ) -> Bool {
    var raw = column.elements + Int(column.reading.pointee.place.exact)
    var target = column.target
    let stride = column.stride
    let width = column.width
    var left = column.count
    while true {
      if !usual(raw, target), !readUnusual(column, column.count &- left, target) { return false }
      left &-= 1
      if left == 0 { return true }
      raw += stride
      target += width
    }
  }

  @inline(never)
  private func readUnusual(_ column: Column, _ item: Int, _ target: UnsafeMutablePointer<Slot>) -> Bool {
    let reading = column.reading
    let element = column.elements + item &* column.stride
    let raw = reading.pointee.place.found(element)
    var result =
      raw.pointee.kind == CSJ_TEXT
      ? LeadLoader.readUnusual(reading, raw, target, arena, shape, months)
      : LeadLoader.read(reading, raw, target, arena, shape, months)
    if result == .missing {
      result = LeadLoader.readOthers(reading, element, target, arena, shape, months).result
    }
    switch result {
    case .known: return true
    case .missing:
      target.pointee = reading.pointee.defaultValue
      return true
    case .invalid, .slow: return false
    }
  }
}
