// Lines whose points are written down, many at a time. (Section 7)

extension Machine {
  /// Pays the lines of a set whose conditions are yes, and notes those that are unknown.
  func pay(set number: Int, _ lanes: Lanes) {
    let set = plan.lineSets + number
    guard lanes.areAll else { return lanes.each { pay(set, number, outcomes(of: set, $0), $0) } }
    let registers = plan.operands + Int(set.pointee.registers.start)
    let words = (Int(set.pointee.registers.count) &+ 3) / 4
    var first = 0
    while first < lanes.all {
      findOutcomes(registers, words, truths + first)
      let end = min(8, lanes.all &- first)
      for lane in 0..<end where lineOutcomes[lane] != 0 {
        pay(set, number, lineOutcomes[lane], first &+ lane)
      }
      first &+= 8
    }
  }

  /// How the lines of a set come out for one lead.
  private func outcomes(of set: UnsafePointer<LineSetPlan>, _ lane: Int) -> UInt64 {
    let registers = plan.operands + Int(set.pointee.registers.start)
    var outcomes: UInt64 = 0
    for line in 0..<Int(set.pointee.registers.count) {
      outcomes |= UInt64(truth(registers[line], lane)) &<< UInt64(2 &* line)
    }
    return outcomes
  }

  /// How they come out for eight leads, whose truths stand beside each other: `lineOutcomes`.
  ///
  /// - Parameter words: how many times four lines there are.
  @inline(__always)
  private func findOutcomes(_ registers: UnsafePointer<Int32>, _ words: Int, _ truths: UnsafePointer<UInt8>) {
    let rows = lineOutcomes
    for word in 0..<words {
      let four = registers + 4 &* word
      // A byte a lead, in which four lines have two bits each.
      rows[word] =
        eight(four[0], truths) | eight(four[1], truths) &<< 2 | eight(four[2], truths) &<< 4
        | eight(four[3], truths) &<< 6
    }
    for word in words..<8 { rows[word] = 0 }
    Machine.transpose(rows)
  }

  @inline(__always)
  private func eight(_ register: Int32, _ truths: UnsafePointer<UInt8>) -> UInt64 {
    UnsafeRawPointer(truths).loadUnaligned(fromByteOffset: Int(register) &* width, as: UInt64.self)
  }

  /// Makes of eight words of eight bytes those in which byte n of word m is byte m of word n.
  @inline(__always)
  private static func transpose(_ rows: UnsafeMutablePointer<UInt64>) {
    @inline(__always)
    func swap(_ low: Int, _ high: Int, _ shift: UInt64, _ mask: UInt64) {
      let difference = (rows[low] &>> shift ^ rows[high]) & mask
      rows[high] ^= difference
      rows[low] ^= difference &<< shift
    }
    for row in 0..<4 { swap(row, row &+ 4, 32, 0x0000_0000_FFFF_FFFF) }
    for row in [0, 1, 4, 5] { swap(row, row &+ 2, 16, 0x0000_FFFF_0000_FFFF) }
    for row in [0, 2, 4, 6] { swap(row, row &+ 1, 8, 0x00FF_00FF_00FF_00FF) }
  }

  /// Pays the lines of a set that came out so for a lead.
  @inline(__always)
  private func pay(_ set: UnsafePointer<LineSetPlan>, _ number: Int, _ outcomes: UInt64, _ lane: Int) {
    let undecided = outcomes & set.pointee.judged
    if undecided != 0 { addUndecided(UndecidedLine(set: number, lines: undecided), lane) }
    var paid = outcomes & set.pointee.paying
    guard paid != 0 else { return }
    for group in set.pointee.groups.range { paid = takeOne(of: plan.lineGroups + group, paid) }
    let tally = innermost + lane
    tally.pointee.fired = true
    paid &= set.pointee.reasons
    guard paid != 0 else { return }
    let points = set.pointee.points
    var sum: Int64 = 0
    LineSetPlan.forEach(paid) { sum &+= points[$0] }
    tally.pointee.points = Machine.sum(
      tally.pointee.points, set.pointee.isWhole ? Slot(bits: sum) : Slot(hundredths: sum))
    addReason(PaidReason(set: number, lines: paid), lane)
  }

  /// Leaves of the lines of a group that could pay the one that does. (Clause 7.10)
  @inline(__always)
  private func takeOne(of group: UnsafePointer<LineGroup>, _ paid: UInt64) -> UInt64 {
    let candidates = paid & group.pointee.yes
    guard candidates & (candidates &- 1) != 0 else { return paid }
    for place in group.pointee.order.range {
      let bit: UInt64 = 2 &<< UInt64(2 &* plan.operands[place])
      if candidates & bit != 0 { return paid & ~candidates | bit }
    }
    return paid
  }

  // MARK: Line by line

  /// Calls `body` with each line of some of a set.
  @inline(__always)
  func forEachLine(_ lines: UInt64, ofSet number: Int, _ body: (_ line: Int32, _ node: Int32) -> Void) {
    let set = plan.lineSets + number
    let (numbers, nodes) = (Int(set.pointee.lines.start), Int(set.pointee.nodes.start))
    LineSetPlan.forEach(lines) { body(plan.operands[numbers &+ $0], plan.operands[nodes &+ $0]) }
  }

  /// The room for what paid and for what could not be told.
  func roomForReasons(_ lane: Int) -> Int {
    let (reasons, undecided) = (reasons + lane &* lineRoom, undecided + lane &* lineRoom)
    var room = 0
    for index in 0..<leads[lane].reasons {
      if let set = reasons[index].set {
        room += plan.lineSets[set].reasonsLength
        continue
      }
      let line = plan.lines + Int(reasons[index].line)
      room += Int(line.pointee.reasonLength)
      if line.pointee.paid >= 0 { room += roomForItems(line.pointee.paid, lane) }
    }
    for index in 0..<leads[lane].undecided {
      if let set = undecided[index].set {
        room += plan.lineSets[set].undecidedLength
      } else {
        room += Int(plan.lines[Int(undecided[index].line)].undecidedLength)
      }
    }
    return room
  }
}

extension LineSetPlan {
  /// Calls `body` with the place of each line that has a bit.
  @inline(__always)
  static func forEach(_ lines: UInt64, _ body: (Int) -> Void) {
    var rest = lines
    while rest != 0 {
      body(rest.trailingZeroBitCount &>> 1)
      rest &= rest &- 1
    }
  }
}
