// Items of which only their number is asked: which of them may count is told by sets, without putting them in order.
// (Clauses 5.9, 5.10 and 6.10 to 6.13)

extension Machine {
  /// Counts the items that are in time and have the option that is asked for.
  func countItems(_ number: Int, _ lanes: Lanes) {
    let clause = plan.clauses + number
    let sets = ItemSets(clause, plan)
    guard sets.window >= 0 else {
      return lanes.each { countUnusual(clause, sets, self.clause(number, $0), $0) }
    }
    let firstSet = plan.lists[Int(clause.pointee.listPlan)].firstSet
    let (lists, listStates) = (columns[Int(clause.pointee.list)], list(clause.pointee.listPlan, 0))
    let (asked, states) = (columns[Int(clause.pointee.register)], self.clause(number, 0))
    let inTime = itemSets + (firstSet &+ sets.window) &* width
    let withOption = itemSets + (firstSet &+ sets.option) &* width
    let now = block.pointee.number
    lanes.each { lane in
      let list = lists[lane]
      if list.isKnown, listStates[lane].block != now {
        count(clause.pointee.listPlan, listStates + lane, list, lane)
      }
      guard list.isKnown, !listStates[lane].isUnusual else {
        return countUnusual(clause, sets, states + lane, lane)
      }
      asked[lane] = Slot(bits: 0)
      // Few are.
      var (found, rest) = (0, inTime[lane] & withOption[lane])
      while rest != 0 {
        rest &= rest &- 1
        found &+= 1
      }
      states[lane].matchCount = found
    }
  }

  /// The same of a list that is unusual or cannot be asked.
  @inline(never)
  private func countUnusual(
    _ clause: UnsafePointer<Clause>, _ sets: ItemSets, _ state: UnsafeMutablePointer<ClauseState>, _ lane: Int
  ) {
    guard let items = countedItems(clause, sets, state, lane) else { return }
    for word in 0..<items.words {
      state.pointee.matchCount &+= items.certain(word).nonzeroBitCount
      let undecided = items.possible(word)
      if undecided != 0 { noteWithoutOption(clause, undecided, word, lane) }
    }
  }

  /// The items that may count; nil when the list cannot be asked.
  @inline(__always)
  private func countedItems(
    _ clause: UnsafePointer<Clause>, _ sets: ItemSets, _ state: UnsafeMutablePointer<ClauseState>, _ lane: Int
  ) -> CountedItems? {
    guard let (list, listState) = begin(clause, state, lane), let found = listState.pointee.sets else {
      return nil
    }
    let (count, stride) = (listState.pointee.count, listState.pointee.setStride)
    // Whether an item without a time lies in the window cannot be told, whatever else is asked of it.
    if listState.pointee.untimed > 0, clause.pointee.window >= 0 {
      noteUntimed(clause, prepared(clause.pointee.listPlan, list, lane), lane)
    }
    let window =
      sets.window >= 0 ? found + sets.window &* stride : itemsInTime(clause, state, count, list, lane)
    guard sets.withoutOption >= 0 else {
      return CountedItems(words: ItemSets.words(count), inTime: window)
    }
    return CountedItems(
      words: ItemSets.words(count), inTime: window, withOption: found + sets.option &* stride,
      withoutOption: found + sets.withoutOption &* stride)
  }

  /// Items whose option is missing may have the one that is asked for.
  private func noteWithoutOption(
    _ clause: UnsafePointer<Clause>, _ items: UInt64, _ word: Int, _ lane: Int
  ) {
    var items = items
    while items != 0 {
      noteUndecided(
        clause.pointee.listPlan, Int32(truncatingIfNeeded: word &* 64 &+ items.trailingZeroBitCount),
        missing: plan.lists[Int(clause.pointee.listPlan)].optionColumn, lane)
      items &= items &- 1
    }
  }

  // MARK: Items with a condition

  /// Starts going through the items of a clause of which only the number is asked.
  func beginCounting(_ number: Int, _ lanes: Lanes) {
    let clause = plan.clauses + number
    let sets = ItemSets(clause, plan)
    let states = self.clause(number, 0)
    lanes.each { lane in
      states[lane].counted = countedItems(clause, sets, states + lane, lane) ?? CountedItems()
    }
  }

  /// Takes the next item that may count; false when there is none.
  @inline(__always)
  func nextCounted(_ number: Int, _ lane: Int) -> Bool {
    let clause = plan.clauses + number
    let state = self.clause(number, lane)
    while state.pointee.position &>> 6 < state.pointee.counted.words {
      let (word, bit) = (state.pointee.position &>> 6, UInt64(state.pointee.position & 63))
      let rest = (state.pointee.counted.certain(word) | state.pointee.counted.possible(word)) &>> bit
      guard rest != 0 else {
        state.pointee.position = (word &+ 1) &* 64
        continue
      }
      let item = state.pointee.position &+ rest.trailingZeroBitCount
      state.pointee.position = item &+ 1
      state.pointee.current = Int32(truncatingIfNeeded: item)
      columns[Int(clause.pointee.item)][lane] = row(clause, item, lane)
      return true
    }
    return false
  }
}
