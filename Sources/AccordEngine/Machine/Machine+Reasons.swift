// What a decision shows of its reasons: what paid, what could not be told, and what was missing.

extension Machine {
  @inline(__always)
  func put(reasonsOf score: ScoreState, _ lane: Int, with pen: inout Pen) {
    put(plan.shared.because, with: &pen)
    pen.putList { pen in
      var reason = reasons + (lane &* lineRoom &+ Int(score.reasons.start))
      let end = reason + Int(score.reasons.count)
      while reason < end {
        put(reason, lane, with: &pen)
        reason += 1
      }
    }
    guard score.undecided.count > 0 else { return }
    put(plan.shared.undecided, with: &pen)
    pen.putList { pen in
      var entry = undecided + (lane &* lineRoom &+ Int(score.undecided.start))
      let end = entry + Int(score.undecided.count)
      while entry < end {
        put(entry, lane, with: &pen)
        entry += 1
      }
    }
  }

  @inline(__always)
  private func put(_ reason: UnsafePointer<PaidReason>, _ lane: Int, with pen: inout Pen) {
    if let set = reason.pointee.set {
      let (pieces, fragments) = (plan.pieces + Int(plan.lineSets[set].shownReasons.start), plan.fragments)
      return LineSetPlan.forEach(reason.pointee.lines) { place in
        pen.put(overlapping: fragments + Int(pieces[place].start), Int(pieces[place].count))
      }
    }
    let line = plan.lines + Int(reason.pointee.line)
    let items = reason.pointee.items
    if items > 0, items <= line.pointee.itemReasons.count {
      put(plan.pieces[Int(line.pointee.itemReasons.start &+ items &- 1)], with: &pen)
      if plan.isFull { putItems(line.pointee.paid, lane, with: &pen) }
      return
    }
    put(line.pointee.reason, with: &pen)
    if !line.pointee.points.isKnown { putComputed(reason, line, lane, with: &pen) }
  }

  /// The rest of a reason whose points are not those that are written down.
  @inline(never)
  private func putComputed(
    _ reason: UnsafePointer<PaidReason>, _ line: UnsafePointer<Line>, _ lane: Int, with pen: inout Pen
  ) {
    pen.put(decimal: reason.pointee.points)
    if reason.pointee.items >= 0 {
      put(plan.shared.items, with: &pen)
      pen.put(int: Int(reason.pointee.items))
    }
    guard line.pointee.paid >= 0 else { return put(line.pointee.end, with: &pen) }
    put(line.pointee.each, with: &pen)
    putItems(line.pointee.paid, lane, with: &pen)
  }

  /// What a line paid for each item, and the end of the reason.
  private func putItems(_ paid: Int32, _ lane: Int, with pen: inout Pen) {
    let paid = self.paid[Int(paid) &* width &+ lane]
    pen.putList { pen in
      for index in 0..<paid.count {
        guard let item = paid.items?[index] else { return }
        if item.time == ListState.untimed {
          put(plan.shared.untimedItem, with: &pen)
        } else {
          put(plan.shared.itemTime, with: &pen)
          pen.put(instant: item.time)
          put(plan.shared.itemPoints, with: &pen)
        }
        pen.put(decimal: item.points)
        pen.put(UInt8(ascii: "}"))
      }
    }
    pen.put(UInt8(ascii: "}"))
  }

  /// The room for what a line paid for each item, and the end of the reason.
  func roomForItems(_ paid: Int32, _ lane: Int) -> Int {
    let shared = plan.shared
    let piece = max(shared.itemTime.count + shared.itemPoints.count, shared.untimedItem.count)
    let item = Int(piece) + ByteWriter.longestInstant + ByteWriter.longestNumber + 1
    return self.paid[Int(paid) &* width &+ lane].count * item + 4
  }

  // MARK: What is missing

  @inline(__always)
  private func put(_ undecided: UnsafePointer<UndecidedLine>, _ lane: Int, with pen: inout Pen) {
    guard let set = undecided.pointee.set else {
      return put(undecided: undecided.pointee.line, undecided.pointee.node, lane, with: &pen)
    }
    forEachLine(undecided.pointee.lines, ofSet: set) { put(undecided: $0, $1, lane, with: &pen) }
  }

  @inline(__always)
  private func put(undecided line: Int32, _ node: Int32, _ lane: Int, with pen: inout Pen) {
    let line = plan.lines + Int(line)
    if line.pointee.undecidedBy.count > 0 {
      return put(
        plan.pieces[Int(line.pointee.undecidedBy.start) &+ missingLeaves(of: line, lane)], with: &pen)
    }
    put(line.pointee.undecided, with: &pen)
    if line.pointee.cause >= 0 { return Machine.insert(line.pointee.cause, into: missing) }
    let causes = causes(behind: node, lane)
    for word in 0..<causeWords { missing[word] |= causes[word] }
    putNames(of: causes, with: &pen)
    put(line.pointee.end, with: &pen)
  }

  /// Which of the few things are missing that an undecided line depends on, a bit each.
  @inline(__always)
  private func missingLeaves(of line: UnsafePointer<Line>, _ lane: Int) -> Int {
    let leaves = plan.operands + Int(line.pointee.leaves.start)
    var found = 0
    var index = 0
    while index < Int(line.pointee.leaves.count) {
      let (register, cause) = (leaves[index], leaves[index &+ 1])
      let isUnknown =
        register >= 0 ? truth(register, lane) == Kleene.unknown : value(~register, lane).state == .unknown
      found |= (isUnknown ? 1 : 0) &<< (index &>> 1)
      missing[Int(cause) &>> 6] |= (isUnknown ? 1 : 0) &<< UInt64(cause & 63)
      index &+= 2
    }
    return found
  }

  private func putNames(of causes: UnsafeMutablePointer<UInt64>, with pen: inout Pen) {
    pen.putList { pen in
      for word in 0..<causeWords {
        var rest = causes[word]
        while rest != 0 {
          put(plan.causeNames[word &* 64 &+ rest.trailingZeroBitCount], with: &pen)
          rest &= rest &- 1
        }
      }
    }
  }

  /// What is missing behind the lines of scores, which have been shown, and behind everything else.
  func putMissing(_ lane: Int, with pen: inout Pen) {
    if plan.hiddenScores.count > 0 || mayBeUndecided(lane) {
      beginSearch()
      for index in plan.hiddenScores.range {
        let score = scores[Int(plan.outcomes[index]) * width + lane]
        addCauses(ofUndecided: score.undecided.range, to: missing, lane)
      }
      addCausesOfOutcomes(to: missing, lane)
    }
    var any: UInt64 = 0
    for word in 0..<causeWords { any |= missing[word] }
    guard any != 0 else { return }
    put(plan.shared.missing, with: &pen)
    putNames(of: missing, with: &pen)
  }
}
