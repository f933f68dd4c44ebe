// Items of which only their number is asked: they are looked at as they stand in the list, without putting them in order.
// (Clauses 5.9, 5.10 and 6.10 to 6.13)

extension Machine {
  /// Starts going through the items of a clause of which only the number is asked; false when the list cannot be asked.
  @inline(__always)
  private func beginCounting(
    _ clause: UnsafePointer<Clause>, _ state: UnsafeMutablePointer<ClauseState>, _ lane: Int
  )
    -> Bool
  {
    state.pointee.matchCount = 0
    state.pointee.position = 0
    state.pointee.count = 0
    let list = value(clause.pointee.list, lane)
    let window = clause.pointee.window
    guard list.isKnown, window < 0 || value(window, lane).isKnown else {
      columns[Int(clause.pointee.register)][lane] = .unknown
      return false
    }
    columns[Int(clause.pointee.register)][lane] = Slot(bits: 0)
    let listState = counted(clause.pointee.listPlan, list, lane)
    state.pointee.count = listState.pointee.count
    state.pointee.hasWindow = window >= 0 && plan.lists[Int(clause.pointee.listPlan)].timeColumn >= 0
    state.pointee.edge = window >= 0 ? Machine.edge(value(window, lane), before: now) : .min
    if listState.pointee.future > 0 { listState.pointee.hidesFuture = true }
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
    let list = plan.lists + Int(clause.pointee.listPlan)
    while state.pointee.position < state.pointee.count {
      let item = state.pointee.position
      state.pointee.position = item &+ 1
      let row = row(clause, item, lane)
      guard mayCount(row, clause, list, state) else { continue }
      state.pointee.current = Int32(truncatingIfNeeded: item)
      columns[Int(clause.pointee.item)][lane] = row
      return true
    }
    return false
  }

  /// Whether an item is in time, and has the option that a clause asks for or none.
  @inline(__always)
  private func mayCount(
    _ row: Slot, _ clause: UnsafePointer<Clause>, _ list: UnsafePointer<ListPlan>,
    _ state: UnsafeMutablePointer<ClauseState>
  ) -> Bool {
    guard let row = row.rows else { return true }
    if clause.pointee.option >= 0 {
      let option = row[Int(list.pointee.optionColumn)]
      if option.isKnown, option.bits != Int64(clause.pointee.option) { return false }
    }
    guard list.pointee.timeColumn >= 0 else { return true }
    let time = row[Int(list.pointee.timeColumn)]
    guard time.isKnown else { return !state.pointee.hasWindow }
    return time.bits <= now && time.bits >= state.pointee.edge
  }

  /// Counts the items that are in time and have the option that is asked for.
  func countItems(_ number: Int, _ lanes: Lanes) {
    let clause = plan.clauses + number
    let list = plan.lists + Int(clause.pointee.listPlan)
    let option = Int64(clause.pointee.option)
    let optionColumn = option >= 0 ? Int(list.pointee.optionColumn) : -1
    let timeColumn = Int(list.pointee.timeColumn)
    let width = list.pointee.columnCount
    let now = now
    lanes.each { lane in
      let state = self.clause(number, lane)
      guard beginCounting(clause, state, lane),
        var row = value(clause.pointee.list, lane).rows
      else { return }
      let (edge, hasWindow) = (state.pointee.edge, state.pointee.hasWindow)
      var found = 0
      for item in 0..<state.pointee.count {
        defer { row += width }
        if timeColumn >= 0 {
          let time = row + timeColumn
          let isInTime =
            time.pointee.isKnown ? time.pointee.bits <= now && time.pointee.bits >= edge : !hasWindow
          if !isInTime { continue }
        }
        if optionColumn >= 0 {
          let value = row + optionColumn
          guard value.pointee.isKnown else {
            // It may be one that is asked for.
            noteUndecided(
              clause.pointee.listPlan, Int32(truncatingIfNeeded: item), missing: list.pointee.optionColumn,
              lane)
            continue
          }
          if value.pointee.bits != option { continue }
        }
        found &+= 1
      }
      state.pointee.matchCount = found
    }
  }
}
