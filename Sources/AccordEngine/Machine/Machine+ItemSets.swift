// Sets of a list's items, a bit for each item, that are found in one go for all clauses of which only the number of
// items is asked. (Clauses 5.9, 5.10 and 6.10 to 6.13)

/// Which sets a clause asks for, the same for all leads.
struct ItemSets {
  /// The items in the window; -1 where that is not the same for all leads.
  let window: Int
  /// The items with the option, and those that may have it since theirs is missing; those in the window and -1 where any
  /// will do.
  let option: Int
  let withoutOption: Int

  init(_ clause: UnsafePointer<Clause>, _ plan: Plan) {
    let list = plan.lists + Int(clause.pointee.listPlan)
    window = Int(clause.pointee.sharedWindow)
    if clause.pointee.option < 0 {
      (option, withoutOption) = (window, -1)
    } else {
      let windows = Int(list.pointee.windows.count)
      option = windows + Int(plan.operands[Int(list.pointee.buckets.start) + Int(clause.pointee.option)])
      withoutOption = windows + list.pointee.bucketCount
    }
  }

  /// How many words a set of so many items has.
  @inline(__always)
  static func words(_ count: Int) -> Int { (count &+ 63) &>> 6 }
}

/// The items that a clause of which only the number is asked may count.
struct CountedItems {
  var words = 0
  var inTime: UnsafePointer<UInt64>?
  /// Nothing where any option will do.
  var withOption: UnsafePointer<UInt64>?
  var withoutOption: UnsafePointer<UInt64>?

  /// Of 64 items, those that are in time and have the option.
  @inline(__always)
  func certain(_ word: Int) -> UInt64 {
    guard let inTime else { return 0 }
    return withOption.map { inTime[word] & $0[word] } ?? inTime[word]
  }

  /// Of 64 items, those that are in time and have no option where one is asked for.
  @inline(__always)
  func possible(_ word: Int) -> UInt64 {
    guard let inTime, let withoutOption else { return 0 }
    return inTime[word] & withoutOption[word]
  }
}

/// What tells in which sets of a list an item is.
private struct ItemTests {
  private let timeColumn: Int
  private let edges: UnsafePointer<Int64>
  private let windows: Int
  private let now: Int64
  private let optionColumn: Int
  private let buckets: UnsafePointer<Int32>
  private let options: Int64
  private let withoutOption: Int

  @inline(__always)
  init(_ list: UnsafePointer<ListPlan>, _ machine: Machine) {
    timeColumn = Int(list.pointee.timeColumn)
    edges = UnsafePointer(machine.edges + list.pointee.firstWindow)
    windows = Int(list.pointee.windows.count)
    now = machine.now
    optionColumn = Int(list.pointee.optionColumn)
    buckets = machine.plan.operands + Int(list.pointee.buckets.start)
    options = Int64(list.pointee.buckets.count)
    withoutOption = list.pointee.bucketCount
  }

  static let inFuture = -1
  static let untimed = -2

  /// The shortest window that an item lies in; all where items have no times.
  @inline(__always)
  func window(_ row: UnsafePointer<Slot>) -> Int {
    guard timeColumn >= 0 else { return windows &- 1 }
    let time = row + timeColumn
    guard time.pointee.isKnown else { return ItemTests.untimed }
    guard time.pointee.bits <= now else { return ItemTests.inFuture }
    var window = 0
    while window &+ 1 < windows, time.pointee.bits >= edges[window &+ 1] { window &+= 1 }
    return window
  }

  /// The bucket of its option, that behind the last where it is missing; -1 for an option that nobody asks for.
  @inline(__always)
  func bucket(_ row: UnsafePointer<Slot>) -> Int {
    guard optionColumn >= 0 else { return -1 }
    let option = row + optionColumn
    guard option.pointee.isKnown else { return withoutOption }
    return option.pointee.bits < options ? Int(buckets[Int(option.pointee.bits)]) : -1
  }
}

extension Machine {
  /// Finds the sets of a list, and how many items have no time or one in the future.
  func findSets(
    _ list: UnsafePointer<ListPlan>, _ listState: UnsafeMutablePointer<ListState>, _ value: Slot, _ lane: Int
  ) {
    let count = listState.pointee.count
    if count <= 64, findUsualSets(list, listState, value, lane) { return }
    let words = max(1, ItemSets.words(count))
    let setCount = list.pointee.setCount
    let sets = words == 1 ? foundSets : arena.pointee.allocate(UInt64.self, count: setCount &* words)
    sets.update(repeating: 0, count: setCount &* words)
    let tests = ItemTests(list, self)
    let windows = Int(list.pointee.windows.count)
    let options = sets + windows &* words
    var (untimed, future) = (0, 0)
    if var row = value.rows {
      let width = list.pointee.columnCount
      for item in 0..<count {
        let (word, mark) = (item &>> 6, 1 &<< UInt64(item & 63))
        let window = tests.window(row)
        if window >= 0 {
          sets[window &* words &+ word] |= mark
        } else if window == ItemTests.inFuture {
          future &+= 1
        } else {
          // Only where all times count.
          sets[word] |= mark
          untimed &+= 1
        }
        let bucket = tests.bucket(row)
        if bucket >= 0 { options[bucket &* words &+ word] |= mark }
        row += width
      }
    }
    // What lies in a window lies in all longer ones.
    var place = (windows &- 1) &* words
    while place > 0 {
      place &-= 1
      sets[place] |= sets[place &+ words]
    }
    listState.pointee.untimed = untimed
    listState.pointee.future = future
    listState.pointee.isUnusual =
      words > 1 || untimed > 0 || future > 0 || options[list.pointee.bucketCount] != 0
    guard words == 1 else {
      listState.pointee.sets = UnsafePointer(sets)
      listState.pointee.setStride = words
      return
    }
    // Those of usual leads lie in columns.
    let columns = itemSets + (list.pointee.firstSet &* self.width &+ lane)
    for set in 0..<setCount { columns[set &* self.width] = sets[set] }
    listState.pointee.sets = UnsafePointer(columns)
    listState.pointee.setStride = self.width
  }

  /// The same for a list of up to 64 items that all have a time that is past, and an option; false for any other.
  ///
  /// Not knowing what to do with an item is dearer than what is done with it: so nothing is asked but that.
  private func findUsualSets(
    _ list: UnsafePointer<ListPlan>, _ listState: UnsafeMutablePointer<ListState>, _ value: Slot, _ lane: Int
  ) -> Bool {
    let (timeColumn, optionColumn) = (Int(list.pointee.timeColumn), Int(list.pointee.optionColumn))
    guard timeColumn >= 0, optionColumn >= 0 else { return false }
    let (sets, setCount) = (foundSets, list.pointee.setCount)
    for set in 0..<setCount { sets[set] = 0 }
    let windows = Int(list.pointee.windows.count)
    let options = sets + windows
    let edges = edges + list.pointee.firstWindow
    let buckets = plan.operands + Int(list.pointee.buckets.start)
    let optionCount = Int64(list.pointee.buckets.count)
    if var row = value.rows {
      var mark: UInt64 = 1
      for _ in 0..<listState.pointee.count {
        let (time, option) = (row + timeColumn, row + optionColumn)
        guard time.pointee.isKnown, option.pointee.isKnown, time.pointee.bits <= now else { return false }
        var window = 0
        while window &+ 1 < windows, time.pointee.bits >= edges[window &+ 1] { window &+= 1 }
        sets[window] |= mark
        if option.pointee.bits < optionCount {
          let bucket = Int(buckets[Int(option.pointee.bits)])
          if bucket >= 0 { options[bucket] |= mark }
        }
        mark &<<= 1
        row += list.pointee.columnCount
      }
    }
    // What lies in a window lies in all longer ones.
    var all: UInt64 = 0
    let columns = itemSets + (list.pointee.firstSet &* width &+ lane)
    for window in stride(from: windows &- 1, through: 0, by: -1) {
      all |= sets[window]
      columns[window &* width] = all
    }
    for set in windows..<setCount { columns[set &* width] = sets[set] }
    listState.pointee.sets = UnsafePointer(columns)
    listState.pointee.setStride = width
    return true
  }

  /// The items in a window that is not the same for all leads.
  func itemsInTime(
    _ clause: UnsafePointer<Clause>, _ state: UnsafeMutablePointer<ClauseState>, _ count: Int, _ value: Slot,
    _ lane: Int
  ) -> UnsafePointer<UInt64> {
    let list = plan.lists + Int(clause.pointee.listPlan)
    let words = ItemSets.words(count)
    let set = room(state, words)
    set.update(repeating: 0, count: words)
    let edge = Machine.edge(self.value(clause.pointee.window, lane), before: now)
    guard var row = value.rows else { return UnsafePointer(set) }
    for item in 0..<count {
      let time = list.pointee.timeColumn < 0 ? Slot(bits: now) : row[Int(list.pointee.timeColumn)]
      if time.isKnown, time.bits <= now, time.bits >= edge { set[item &>> 6] |= 1 &<< UInt64(item & 63) }
      row += list.pointee.columnCount
    }
    return UnsafePointer(set)
  }

  /// Room for a set of a clause, which one that is asked for each item of another list keeps.
  private func room(_ state: UnsafeMutablePointer<ClauseState>, _ words: Int) -> UnsafeMutablePointer<UInt64>
  {
    if state.pointee.block == block.pointee.number, state.pointee.room >= words,
      let window = state.pointee.window
    {
      return window
    }
    let window = arena.pointee.allocate(UInt64.self, count: words)
    state.pointee.block = block.pointee.number
    state.pointee.room = words
    state.pointee.window = window
    return window
  }
}
