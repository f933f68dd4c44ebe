// Items of which only their number is asked: they are looked at as they stand in the list, without putting them in order.
// (Clauses 5.9, 5.10 and 6.10 to 6.13)

extension Machine {
  /// Starts going through the items of a clause of which only the number is asked; false when the list cannot be asked.
  @inline(__always)
  private func beginCounting(
    _ clause: UnsafePointer<Clause>, _ state: UnsafeMutablePointer<ClauseState>, _ lane: Int
  ) -> Bool {
    guard let (list, listState) = begin(clause, state, lane) else { return false }
    state.pointee.count = listState.pointee.count
    state.pointee.hasWindow =
      clause.pointee.window >= 0 && plan.lists[Int(clause.pointee.listPlan)].timeColumn >= 0
    // Whether an item without a time lies in the window cannot be told, whatever else is asked of it.
    if state.pointee.hasWindow, listState.pointee.untimed > 0 {
      noteUntimed(clause, prepared(clause.pointee.listPlan, list, lane), lane)
    }
    return true
  }

  func beginCounting(_ number: Int, _ lane: Int) {
    _ = beginCounting(plan.clauses + number, clause(number, lane), lane)
  }

  /// Takes the next item that may count; false when there is none.
  @inline(__always)
  func nextCounted(_ number: Int, _ lane: Int) -> Bool {
    let clause = plan.clauses + number
    let state = self.clause(number, lane)
    let test = CountedItemTest(clause, plan.lists + Int(clause.pointee.listPlan), state, now: now)
    while state.pointee.position < state.pointee.count {
      let item = state.pointee.position
      state.pointee.position = item &+ 1
      let row = row(clause, item, lane)
      guard let cells = row.rows, test.admits(cells) else { continue }
      state.pointee.current = Int32(truncatingIfNeeded: item)
      columns[Int(clause.pointee.item)][lane] = row
      return true
    }
    return false
  }

  /// Counts the items that are in time and have the option that is asked for.
  func countItems(_ number: Int, _ lanes: Lanes) {
    let clause = plan.clauses + number
    let list = plan.lists + Int(clause.pointee.listPlan)
    let width = list.pointee.columnCount
    lanes.each { lane in
      let state = self.clause(number, lane)
      guard beginCounting(clause, state, lane), var row = value(clause.pointee.list, lane).rows else {
        return
      }
      let test = CountedItemTest(clause, list, state, now: now)
      var found = 0
      for item in 0..<state.pointee.count {
        defer { row += width }
        guard test.admits(row) else { continue }
        if test.hasOption(row) {
          found &+= 1
        } else {
          // It may have the one that is asked for.
          noteUndecided(
            clause.pointee.listPlan, Int32(truncatingIfNeeded: item), missing: list.pointee.optionColumn, lane
          )
        }
      }
      state.pointee.matchCount = found
    }
  }
}

/// Which items of a list may count, by what stands in their rows.
private struct CountedItemTest {
  /// -1 where items with any option count, and no column is looked at.
  private let option: Int64
  private let optionColumn: Int
  /// -1 for items without times.
  private let timeColumn: Int
  private let edge: Int64
  private let hasWindow: Bool
  private let now: Int64

  @inline(__always)
  init(
    _ clause: UnsafePointer<Clause>, _ list: UnsafePointer<ListPlan>,
    _ state: UnsafeMutablePointer<ClauseState>, now: Int64
  ) {
    option = Int64(clause.pointee.option)
    optionColumn = Int(list.pointee.optionColumn)
    timeColumn = Int(list.pointee.timeColumn)
    edge = state.pointee.edge
    hasWindow = state.pointee.hasWindow
    self.now = now
  }

  /// Whether an item is in time, and has the option that is asked for or none at all.
  @inline(__always)
  func admits(_ row: UnsafePointer<Slot>) -> Bool {
    if option >= 0, row[optionColumn].isKnown, row[optionColumn].bits != option { return false }
    guard timeColumn >= 0 else { return true }
    let time = row + timeColumn
    return time.pointee.isKnown ? time.pointee.bits <= now && time.pointee.bits >= edge : !hasWindow
  }

  /// Whether an item has an option, where one is asked for.
  @inline(__always)
  func hasOption(_ row: UnsafePointer<Slot>) -> Bool { option < 0 || row[optionColumn].isKnown }
}
