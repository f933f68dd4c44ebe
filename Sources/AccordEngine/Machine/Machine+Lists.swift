import AccordSemantics
import AccordValues

// A list is looked through once for a lead: its times are gathered, its items put in order and sorted by the option
// that clauses ask for.

extension Machine {
  /// How many items a list has, and what their times are about, found out when it is asked for the first time.
  @inline(__always)
  func counted(_ number: Int32, _ list: Slot, _ lane: Int) -> UnsafeMutablePointer<ListState> {
    let listState = self.list(number, lane)
    if listState.pointee.block != block.pointee.number { count(number, listState, list, lane) }
    return listState
  }

  @inline(never)
  func count(
    _ number: Int32, _ listState: UnsafeMutablePointer<ListState>, _ list: Slot, _ lane: Int
  ) {
    let plan = self.plan.lists + Int(number)
    let count = Int(list.count)
    listState.pointee = ListState(block: block.pointee.number, count: count)
    clear(causes(ofList: number, lane))
    if plan.pointee.windows.count > 0 {
      return findSets(plan, listState, list, lane)
    }
    guard plan.pointee.timeColumn >= 0, var cell = list.rows.map({ $0 + Int(plan.pointee.timeColumn) }) else {
      return
    }
    var (untimed, future) = (0, 0)
    for _ in 0..<count {
      if !cell.pointee.isKnown { untimed &+= 1 } else if cell.pointee.bits > now { future &+= 1 }
      cell += plan.pointee.columnCount
    }
    listState.pointee.untimed = untimed
    listState.pointee.future = future
  }

  /// The same with the items in order and in buckets.
  @inline(__always)
  func prepared(_ number: Int32, _ list: Slot, _ lane: Int) -> UnsafeMutablePointer<ListState> {
    let listState = counted(number, list, lane)
    if !listState.pointee.isOrdered { prepare(number, listState, list) }
    return listState
  }

  private func prepare(_ number: Int32, _ listState: UnsafeMutablePointer<ListState>, _ list: Slot) {
    let plan = self.plan.lists + Int(number)
    let count = listState.pointee.count
    listState.pointee.isOrdered = true
    let order = arena.pointee.allocate(Int32.self, count: max(1, count))
    listState.pointee.order = order
    if plan.pointee.timeColumn >= 0 {
      putInOrder(plan, listState, list, order)
    } else {
      for item in 0..<count { order[item] = Int32(truncatingIfNeeded: item) }
    }
    if plan.pointee.bucketCount > 0 { sortByOption(plan, listState, list, order) }
  }

  /// Gathers the times and puts the items in their order; equal ones stay as they stand.
  private func putInOrder(
    _ plan: UnsafePointer<ListPlan>, _ listState: UnsafeMutablePointer<ListState>, _ list: Slot,
    _ order: UnsafeMutablePointer<Int32>
  ) {
    let count = listState.pointee.count
    let times = arena.pointee.allocate(Int64.self, count: max(1, count))
    listState.pointee.times = times
    guard var cell = list.rows.map({ $0 + Int(plan.pointee.timeColumn) }) else { return }
    var (rises, falls) = (true, true)
    var before = Int64.min
    for item in 0..<count {
      let time = cell.pointee.isKnown ? cell.pointee.bits : ListState.untimed
      if time < before { rises = false }
      if item > 0, time >= before { falls = false }
      before = time
      times[item] = time
      cell += plan.pointee.columnCount
    }
    if !plan.pointee.needsOrder {
      var place = 0
      for item in 0..<count where times[item] <= now {
        order[place] = Int32(truncatingIfNeeded: item)
        place &+= 1
      }
    } else if rises {
      for item in 0..<count { order[item] = Int32(truncatingIfNeeded: item) }
    } else if falls {
      for item in 0..<count { order[item] = Int32(truncatingIfNeeded: count &- 1 &- item) }
    } else {
      TimeOrder.sort(order, count, by: times, arena.pointee)
    }
  }

  /// Puts the items that may count into buckets by their option, each in the order of the times.
  private func sortByOption(
    _ plan: UnsafePointer<ListPlan>, _ listState: UnsafeMutablePointer<ListState>, _ list: Slot,
    _ order: UnsafeMutablePointer<Int32>
  ) {
    let bucketCount = plan.pointee.bucketCount
    let count = listState.pointee.count - listState.pointee.future
    // One bucket more for items whose option is missing, and the end.
    let starts = arena.pointee.allocate(Int32.self, count: bucketCount + 2)
    starts.update(repeating: 0, count: bucketCount + 2)
    let buckets = arena.pointee.allocate(Int32.self, count: max(1, count))
    let bucketed = arena.pointee.allocate(Int32.self, count: max(1, count))
    listState.pointee.bucketStarts = starts
    listState.pointee.bucketed = bucketed
    guard let rows = list.rows else { return }
    let options = plan.pointee.buckets
    for place in 0..<count {
      let cell = rows + (Int(order[place]) &* plan.pointee.columnCount &+ Int(plan.pointee.optionColumn))
      var bucket = Int32(truncatingIfNeeded: bucketCount)
      if cell.pointee.isKnown {
        let option = cell.pointee.bits
        bucket = option < Int64(options.count) ? self.plan.operands[Int(options.start) &+ Int(option)] : -1
      }
      buckets[place] = bucket
      if bucket >= 0 { starts[Int(bucket) &+ 1] &+= 1 }
    }
    listState.pointee.withoutOption = Int(starts[bucketCount + 1])
    for bucket in 1...bucketCount + 1 { starts[bucket] &+= starts[bucket &- 1] }
    let ends = arena.pointee.allocate(Int32.self, count: bucketCount + 1)
    ends.update(from: starts, count: bucketCount + 1)
    for place in 0..<count where buckets[place] >= 0 {
      let bucket = Int(buckets[place])
      bucketed[Int(ends[bucket])] = order[place]
      ends[bucket] &+= 1
    }
  }

  // MARK: Undecided items

  /// Notes an item that could not be judged because a column of it is missing; nil is the time.
  func noteUndecided(_ list: Int32, _ item: Int32, missing column: Int32?, _ lane: Int) {
    let plan = self.plan.lists + Int(list)
    markUndecided(list, item, lane)
    let cause = Int(plan.pointee.firstCause + (column ?? plan.pointee.timeColumn))
    causes(ofList: list, lane)[cause >> 6] |= 1 << UInt64(cause & 63)
  }

  /// Notes an item that could not be judged because of a node; a negative one is for no cause.
  func noteUndecided(_ list: Int32, _ item: Int32, node: Int32, _ lane: Int) {
    markUndecided(list, item, lane)
    guard node >= 0 else { return }
    beginSearch()
    collectCauses(of: node, into: causes(ofList: list, lane), lane)
  }

  private func markUndecided(_ list: Int32, _ item: Int32, _ lane: Int) {
    let listState = self.list(list, lane)
    let marks: UnsafeMutablePointer<Bool>
    if let known = listState.pointee.undecided {
      marks = known
    } else {
      marks = arena.pointee.allocate(Bool.self, count: max(1, listState.pointee.count))
      marks.update(repeating: false, count: listState.pointee.count)
      listState.pointee.undecided = marks
    }
    if !marks[Int(item)] {
      marks[Int(item)] = true
      listState.pointee.undecidedCount += 1
      leads[lane].mayHideItems = true
    }
  }
}
