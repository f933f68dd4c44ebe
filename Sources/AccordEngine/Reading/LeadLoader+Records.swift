import AccordSemantics
import AccordValues
import CSimdjson

extension LeadLoader {
  // MARK: Lists of records

  mutating func readRecords(
    _ reading: UnsafePointer<CompiledReading>, _ raw: csj_slot, _ field: UnsafeMutablePointer<Slot>,
    _ index: Int
  ) -> Result {
    switch raw.kind {
    case CSJ_ABSENT, CSJ_NULL: return .missing
    case CSJ_FALSE where reading.pointee.missesFalse: return .missing
    case CSJ_TEXT:
      if reading.pointee.missing.containsTrimmed(raw.text) { return .missing }
      return LeadLoader.mayBeList(raw.text) ? .slow : .invalid
    case CSJ_LIST: break
    default: return .invalid
    }
    let columns = reading.pointee.columns
    let width = columns.count
    let stride = reading.pointee.itemStride
    let count = Int(raw.length)
    guard count * max(width, 1) <= LeadLoader.slotLimit else { return .slow }
    guard count > 0, let bytes = raw.bytes, let first = columns.baseAddress else {
      field.pointee = Slot(bits: 0, count: 0)
      return .known
    }
    let elements = bytes.assumingMemoryBound(to: csj_slot.self)
    let rows = arena.allocate(Slot.self, count: count * width)
    if readColumns(first, width, elements, stride, count, rows) {
      field.pointee = Slot(bits: Int64(Int(bitPattern: rows)), count: Int32(truncatingIfNeeded: count))
      return .known
    }
    // Once more, item by item, since notes are in that order.
    let firstNote = noteCount
    var row = rows
    var known = 0
    for item in 0..<count {
      let element = elements + item * stride
      guard element.pointee.kind == CSJ_RECORD else {
        addNote(index, ReadingNote.element, element.pointee, since: firstNote)
        continue
      }
      for column in 0..<width {
        let entry = first + column
        var found = entry.pointee.place.found(element)
        var result = LeadLoader.read(entry, found, row + column, arena, shape, months)
        if result == .missing {
          (result, found) = LeadLoader.readOthers(entry, element, row + column, arena, shape, months)
        }
        if result != .known {
          row[column] = entry.pointee.defaultValue
          if result == .invalid {
            addNote(
              index, Int32(truncatingIfNeeded: column), found.pointee, since: firstNote,
              isDoubtful: LeadLoader.isDoubtful(found.pointee, entry, shape))
          }
        }
      }
      row += width
      known += 1
    }
    field.pointee = Slot(
      bits: Int64(Int(bitPattern: rows)), count: Int32(truncatingIfNeeded: known))
    return .known
  }

  /// Reads the items column by column; false when one is no record or has a value that must be noted.
  @inline(__always)
  private func readColumns(
    _ columns: UnsafePointer<CompiledReading>, _ width: Int, _ elements: UnsafePointer<csj_slot>,
    _ stride: Int, _ count: Int, _ rows: UnsafeMutablePointer<Slot>
  ) -> Bool {
    var element = elements
    for _ in 0..<count {
      if element.pointee.kind != CSJ_RECORD { return false }
      element += stride
    }
    for index in 0..<width {
      let column = Column(
        reading: columns + index, elements: elements, stride: stride, target: rows + index, width: width,
        count: count)
      if !read(column) { return false }
    }
    return true
  }

  /// Counts an item whose value cannot be read; all of one column where the same was expected are one note.
  @inline(never)
  private mutating func addNote(
    _ field: Int, _ column: Int32, _ value: csj_slot, since first: Int, isDoubtful: Bool = false
  ) {
    let notes = notes
    for index in first..<noteCount
    where notes[index].column == column && notes[index].isDoubtful == isDoubtful {
      notes[index].items += 1
      return
    }
    add(
      ReadingNote(
        field: Int32(truncatingIfNeeded: field), column: column, items: 1, isDoubtful: isDoubtful,
        value: value))
  }

  func add(_ note: ReadingNote) {
    notes[noteCount] = note
    counts[lane].notes += 1
  }
}
