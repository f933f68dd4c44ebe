import AccordSemantics
import AccordValues

// Going through the items of a list. (Clauses 5.9, 5.10 and 6.10 to 6.13)

extension Machine {
  /// Finds the list of a clause and what is known of it; nil when it cannot be asked.
  @inline(__always)
  func begin(
    _ clause: UnsafePointer<Clause>, _ state: UnsafeMutablePointer<ClauseState>, _ lane: Int
  ) -> (list: Slot, state: UnsafeMutablePointer<ListState>)? {
    state.pointee.position = 0
    state.pointee.count = 0
    state.pointee.matchCount = 0
    let list = value(clause.pointee.list, lane)
    let window = clause.pointee.window
    guard list.isKnown, window < 0 || value(window, lane).isKnown else {
      columns[Int(clause.pointee.register)][lane] = .unknown
      return nil
    }
    columns[Int(clause.pointee.register)][lane] = Slot(bits: 0)
    let listState = counted(clause.pointee.listPlan, list, lane)
    if listState.pointee.future > 0 {
      listState.pointee.hidesFuture = true
      leads[lane].mayHideItems = true
    }
    return (list, listState)
  }

  /// Starts going through the items of a clause.
  func beginItems(_ number: Int, _ lane: Int) {
    let clause = plan.clauses + number
    let state = self.clause(number, lane)
    state.pointee.candidates = 0
    guard let (list, _) = begin(clause, state, lane) else { return }
    let listState = prepared(clause.pointee.listPlan, list, lane)
    state.pointee.hasWindow = clause.pointee.window >= 0 && listState.pointee.times != nil
    if state.pointee.hasWindow {
      state.pointee.edge = Machine.edge(value(clause.pointee.window, lane), before: now)
    }

    if clause.pointee.visitsAll {
      state.pointee.items = nil
      state.pointee.count = listState.pointee.count
    } else if clause.pointee.option >= 0 {
      let buckets = plan.lists[Int(clause.pointee.listPlan)].buckets
      let bucket = Int(plan.operands[Int(buckets.start) + Int(clause.pointee.option)])
      let start = Int(listState.pointee.bucketStarts?[bucket] ?? 0)
      state.pointee.items = UnsafePointer(listState.pointee.bucketed).map { $0 + start }
      state.pointee.count = Int(listState.pointee.bucketStarts?[bucket + 1] ?? 0) - start
    } else {
      state.pointee.items = UnsafePointer(listState.pointee.order)
      state.pointee.count = listState.pointee.count - listState.pointee.future
    }
    makeRoom(state, state.pointee.count)
    // Whether an item without a time lies in the window cannot be told, whatever else is asked of it.
    if state.pointee.hasWindow, listState.pointee.untimed > 0 { noteUntimed(clause, listState, lane) }
    if clause.pointee.option >= 0, listState.pointee.withoutOption > 0 {
      noteUndecidedOptions(state, clause, listState, lane)
    }
  }

  /// Room for so many matches; a clause that is asked for each item of another list keeps what it has.
  private func makeRoom(_ state: UnsafeMutablePointer<ClauseState>, _ count: Int) {
    if state.pointee.block == block.pointee.number, state.pointee.room >= count { return }
    state.pointee.block = block.pointee.number
    state.pointee.room = max(1, count)
    state.pointee.matches = arena.pointee.allocate(Int32.self, count: state.pointee.room)
    state.pointee.joined = arena.pointee.allocate(Int32.self, count: state.pointee.room)
  }

  func noteUntimed(
    _ clause: UnsafePointer<Clause>, _ listState: UnsafeMutablePointer<ListState>, _ lane: Int
  ) {
    guard let times = listState.pointee.times else { return }
    for item in 0..<listState.pointee.count where times[item] == ListState.untimed {
      noteUndecided(clause.pointee.listPlan, Int32(truncatingIfNeeded: item), missing: nil, lane)
    }
  }

  /// An item whose option is missing may be one that is asked for: where nothing else is asked, it cannot be judged,
  /// else its condition says.
  private func noteUndecidedOptions(
    _ state: UnsafeMutablePointer<ClauseState>, _ clause: UnsafePointer<Clause>,
    _ listState: UnsafeMutablePointer<ListState>, _ lane: Int
  ) {
    let plan = self.plan.lists + Int(clause.pointee.listPlan)
    guard let starts = listState.pointee.bucketStarts, let bucketed = listState.pointee.bucketed else {
      return
    }
    let bucket = plan.pointee.bucketCount
    let (start, end) = (Int(starts[bucket]), Int(starts[bucket + 1]))
    guard end > start else { return }
    if clause.pointee.isOnlyOption {
      for index in start..<end where isInTime(Int(bucketed[index]), state, listState) {
        noteUndecided(clause.pointee.listPlan, bucketed[index], missing: plan.pointee.optionColumn, lane)
      }
    } else {
      // Both stretches, one after the other.
      makeRoom(state, state.pointee.count + end - start)
      guard let items = state.pointee.joined else { return }
      if let found = state.pointee.items { items.update(from: found, count: state.pointee.count) }
      (items + state.pointee.count).update(from: bucketed + start, count: end - start)
      state.pointee.items = UnsafePointer(items)
      state.pointee.count += end - start
    }
  }

  /// Whether an item lies in the window of a clause; one in the future never does.
  @inline(__always)
  private func isInTime(
    _ item: Int, _ state: UnsafeMutablePointer<ClauseState>, _ listState: UnsafeMutablePointer<ListState>
  ) -> Bool {
    guard let times = listState.pointee.times else { return true }
    let time = times[item]
    if time > now { return false }
    return !state.pointee.hasWindow || (time != ListState.untimed && time >= state.pointee.edge)
  }

  /// Whether a list and its window are known, so that the items of the clause are.
  @inline(__always)
  func isAsked(_ clause: Int, _ lane: Int) -> Bool { value(plan.clauses[clause].register, lane).isKnown }

  /// Takes the next item of a clause; false when there is none.
  @inline(__always)
  func nextItem(_ number: Int, _ lane: Int) -> Bool {
    let clause = plan.clauses + number
    let state = self.clause(number, lane)
    let listState = list(clause.pointee.listPlan, lane)
    while state.pointee.position < state.pointee.count {
      let position = state.pointee.position
      state.pointee.position = position &+ 1
      let item = state.pointee.items.map { Int($0[position]) } ?? position
      guard isInTime(item, state, listState) else {
        if clause.pointee.visitsAll { countUntimed(item, state, listState) }
        continue
      }
      state.pointee.candidates &+= 1
      state.pointee.current = Int32(truncatingIfNeeded: item)
      columns[Int(clause.pointee.item)][lane] = row(clause, item, lane)
      return true
    }
    return false
  }

  /// An item without a time is still one that `every` asks about.
  private func countUntimed(
    _ item: Int, _ state: UnsafeMutablePointer<ClauseState>, _ listState: UnsafeMutablePointer<ListState>
  ) {
    if listState.pointee.times?[item] == ListState.untimed { state.pointee.candidates += 1 }
  }

  /// The record of an item.
  @inline(__always)
  func row(_ clause: UnsafePointer<Clause>, _ item: Int, _ lane: Int) -> Slot {
    let columns = plan.lists[Int(clause.pointee.listPlan)].columnCount
    let start = Int(value(clause.pointee.list, lane).bits)
    return Slot(bits: Int64(start &+ item &* columns &* MemoryLayout<Slot>.stride), count: 1)
  }

  /// The value of a column of an item.
  @inline(__always)
  func cell(_ clause: UnsafePointer<Clause>, _ item: Int32, _ column: Int, _ lane: Int) -> Slot {
    row(clause, Int(item), lane).rows?[column] ?? .unknown
  }

  /// Keeps the current item when its condition is yes.
  @inline(__always)
  func judgeItem(_ number: Int, _ answer: UInt8, _ lane: Int) {
    let state = clause(number, lane)
    if answer == Kleene.yes {
      state.pointee.matches?[state.pointee.matchCount] = state.pointee.current
      state.pointee.matchCount &+= 1
    } else if answer == Kleene.unknown {
      noteUndecided(
        plan.clauses[number].listPlan, state.pointee.current, node: plan.clauses[number].condition,
        lane)
    }
  }

  /// Keeps every item that is in time.
  func takeItems(_ number: Int, _ lane: Int) {
    beginItems(number, lane)
    let state = clause(number, lane)
    while nextItem(number, lane) {
      state.pointee.matches?[state.pointee.matchCount] = state.pointee.current
      state.pointee.matchCount &+= 1
    }
  }

  /// Leaves the items before which nothing of another clause happened for so long, though something had happened.
  /// (Clause 7.48)
  func keepItemsAfterPause(_ number: Int, _ lane: Int) {
    let clause = plan.clauses + number
    let pause = Int(clause.pointee.pauseClause)
    guard isAsked(pause, lane) else { return }
    let state = self.clause(number, lane)
    let before = self.clause(pause, lane)
    guard let silent = before.pointee.matches, let times = list(clause.pointee.listPlan, lane).pointee.times
    else { return state.pointee.matchCount = 0 }
    // In the order of their times, those without one first. They are said also where the length of the window is unknown.
    var first = 0
    while first < before.pointee.matchCount, times[Int(silent[first])] == ListState.untimed {
      noteUndecided(clause.pointee.listPlan, silent[first], missing: nil, lane)
      first += 1
    }
    guard isAsked(number, lane), let matches = state.pointee.matches else { return }
    var kept = 0
    for index in 0..<state.pointee.matchCount {
      let item = matches[index]
      let time = times[Int(item)]
      guard time != ListState.untimed else {
        noteUndecided(clause.pointee.listPlan, item, missing: nil, lane)
        continue
      }
      var (low, high) = (first, before.pointee.matchCount)
      while low < high {
        let middle = (low + high) / 2
        if times[Int(silent[middle])] < time { low = middle + 1 } else { high = middle }
      }
      guard low > first, time - times[Int(silent[low - 1])] >= clause.pointee.pauseLength else { continue }
      matches[kept] = item
      kept += 1
    }
    state.pointee.matchCount = kept
  }

  // MARK: What is asked of items

  func sum(clause number: Int, column: Int, _ lane: Int) -> Slot {
    let state = self.clause(number, lane)
    guard isAsked(number, lane), let matches = state.pointee.matches else { return .unknown }
    let clause = plan.clauses + number
    var total = Slot(bits: 0)
    for index in 0..<state.pointee.matchCount {
      let value = cell(clause, matches[index], column, lane)
      guard value.isKnown else {
        noteUndecided(
          clause.pointee.listPlan, matches[index], missing: Int32(truncatingIfNeeded: column), lane)
        continue
      }
      total = total.adding(value)
      if total.state == .failed { return total }
    }
    return total
  }

  /// The latest or earliest item; of several the one further back or further ahead in the list. (Clause 6.13)
  func chosen(clause number: Int, latest: Bool, _ lane: Int) -> Slot {
    let state = self.clause(number, lane)
    guard isAsked(number, lane), let matches = state.pointee.matches else { return .unknown }
    let clause = plan.clauses + number
    guard let times = list(clause.pointee.listPlan, lane).pointee.times else { return Slot.undefined }
    // In the order of their times, those without one first.
    var found: Int32 = -1
    for index in 0..<state.pointee.matchCount {
      let item = matches[index]
      if times[Int(item)] == ListState.untimed {
        noteUndecided(clause.pointee.listPlan, item, missing: nil, lane)
      } else if latest || found < 0 {
        found = item
      }
    }
    return found < 0 ? .unknown : row(clause, Int(found), lane)
  }

  /// How many items lie at most within a time of each other.
  func densest(clause number: Int, within length: Int64, _ lane: Int) -> Slot {
    let state = self.clause(number, lane)
    guard isAsked(number, lane), let matches = state.pointee.matches else { return .unknown }
    let clause = plan.clauses + number
    guard let times = list(clause.pointee.listPlan, lane).pointee.times else { return Slot(bits: 0) }
    var most = 0
    // The first item that is near enough; those without a time come before all others.
    var first = 0
    for index in 0..<state.pointee.matchCount {
      let time = times[Int(matches[index])]
      if time == ListState.untimed {
        noteUndecided(clause.pointee.listPlan, matches[index], missing: nil, lane)
        first = index + 1
        continue
      }
      while time - times[Int(matches[first])] > length { first += 1 }
      most = max(most, index - first + 1)
    }
    return Slot(bits: Int64(most))
  }

  /// When the latest item happened: known in any case, with a count of 0 when there is none.
  func latestTime(clause number: Int, _ lane: Int) -> Slot {
    let state = self.clause(number, lane)
    guard isAsked(number, lane), let matches = state.pointee.matches else { return .unknown }
    let clause = plan.clauses + number
    var latest = Slot(bits: 0, count: 0)
    guard let times = list(clause.pointee.listPlan, lane).pointee.times else { return latest }
    for index in 0..<state.pointee.matchCount {
      let item = matches[index]
      if times[Int(item)] == ListState.untimed {
        noteUndecided(clause.pointee.listPlan, item, missing: nil, lane)
      } else {
        latest = Slot(bits: times[Int(item)], count: 1)
      }
    }
    return latest
  }
}

extension Slot {
  /// A calculation that has no answer and is no problem either.
  static let undefined = Slot(bits: 0, count: -1, state: .failed)
}
