import AccordSemantics
import AccordValues

// Scores: every point is a reason, and the reasons add up. (Section 7)

extension Machine {
  /// The innermost tallies, one for each lane.
  @inline(__always)
  var innermost: UnsafeMutablePointer<Tally> { tallies + (block.pointee.tallies &- 1) &* width }

  func beginTally(_ lanes: Lanes) {
    block.pointee.tallies += 1
    let tally = innermost
    lanes.each { tally[$0] = Tally(firstReason: Int32(truncatingIfNeeded: leads[$0].reasons)) }
  }

  /// Adds the innermost tally to the one around it.
  func endTally(_ lanes: Lanes) {
    let inner = innermost
    block.pointee.tallies -= 1
    let outer = innermost
    lanes.each { outer[$0].add(inner[$0]) }
  }

  /// Points are bounded, so a sum of them has an answer.
  @inline(__always)
  static func sum(_ first: Slot, _ second: Slot) -> Slot {
    let sum = first.adding(second)
    return sum.isKnown ? sum : first
  }

  /// Keeps the innermost tally or the one around it, the first of equals. (Clause 7.10)
  func choose(_ mode: Int, _ lanes: Lanes) {
    let entries = innermost
    block.pointee.tallies -= 1
    let best = innermost
    lanes.each { choose(mode, entries[$0], best + $0, $0) }
  }

  @inline(__always)
  private func choose(_ mode: Int, _ entry: Tally, _ best: UnsafeMutablePointer<Tally>, _ lane: Int) {
    guard entry.fired else {
      leads[lane].reasons = Int(entry.firstReason)
      return
    }
    guard !best.pointee.fired || Machine.isBetter(entry.points, than: best.pointee.points, mode) else {
      leads[lane].reasons = Int(entry.firstReason)
      return
    }
    let reasons = reasons + lane * lineRoom
    let count = leads[lane].reasons - Int(entry.firstReason)
    // The reasons of the one that was best so far stand before, and go.
    (reasons + Int(best.pointee.firstReason)).update(from: reasons + Int(entry.firstReason), count: count)
    if plan.counts.books {
      let booked = booked + lane * lineRoom
      (booked + Int(best.pointee.firstReason)).update(from: booked + Int(entry.firstReason), count: count)
    }
    leads[lane].reasons = Int(best.pointee.firstReason) + count
    best.pointee.points = entry.points
    best.pointee.fired = true
  }

  // MARK: Lines

  /// A line pays where its condition is yes, and is undecided because of a node where that is unknown.
  func pay(_ lanes: Lanes, _ line: Int32, when truths: UnsafePointer<UInt8>, node: Int32) {
    let points = plan.lines[Int(line)].points
    lanes.each(truths, are: Kleene.yes) { pay(line, points, $0) }
    lanes.each(truths, are: Kleene.unknown) { addUndecided(line, node, $0) }
  }

  /// Of the lines of a group whose conditions are yes one pays. (Clause 7.10)
  func payOne(ofGroup number: Int, _ lanes: Lanes) {
    let group = plan.groups + number
    let entries = plan.operands + Int(group.pointee.entries.start)
    for entry in stride(from: 0, to: Int(group.pointee.entries.count), by: GroupPlan.entryWidth) {
      lanes.each(truths + Int(entries[entry &+ 1]) &* width, are: Kleene.unknown) {
        addUndecided(entries[entry], entries[entry &+ 2], $0)
      }
    }
    let hasPaid = marks
    lanes.each { hasPaid[$0] = false }
    for place in group.pointee.order.range {
      let entry = Int(plan.operands[place])
      let line = entries[entry]
      let points = plan.lines[Int(line)].points
      lanes.each(truths + Int(entries[entry &+ 1]) &* width, are: Kleene.yes) { lane in
        if hasPaid[lane] { return }
        hasPaid[lane] = true
        pay(line, points, lane)
      }
    }
  }

  /// Whether a group takes points before others that it came to earlier: 1 the higher, 2 the lower, else the first.
  @inline(__always)
  private static func isBetter(_ points: Slot, than others: Slot, _ mode: Int) -> Bool {
    switch mode {
    case 1: others.isLess(points)
    case 2: points.isLess(others)
    default: false
    }
  }

  /// A line pays; one of 0 points is no reason, though it fired.
  @inline(__always)
  func pay(_ line: Int32, _ points: Slot, items: Int32 = -1, _ lane: Int) {
    let tally = innermost + lane
    tally.pointee.fired = true
    guard points.bits != 0 else { return }
    tally.pointee.points = Machine.sum(tally.pointee.points, points)
    addReason(line, points, items: items, lane)
  }

  @inline(__always)
  func addReason(_ line: Int32, _ points: Slot, items: Int32 = -1, _ lane: Int) {
    addReason(PaidReason(line: line, items: items, points: points), lane)
  }

  @inline(__always)
  func addReason(_ reason: PaidReason, _ lane: Int) {
    let count = leads[lane].reasons
    reasons[lane &* lineRoom &+ count] = reason
    leads[lane].reasons = count &+ 1
  }

  @inline(__always)
  func addUndecided(_ line: Int32, _ node: Int32, _ lane: Int) {
    addUndecided(UndecidedLine(line: line, node: node), lane)
  }

  @inline(__always)
  func addUndecided(_ line: UndecidedLine, _ lane: Int) {
    let count = leads[lane].undecided
    undecided[lane &* lineRoom &+ count] = line
    leads[lane].undecided = count &+ 1
  }

  func payComputed(_ line: Int32, _ number: Slot, node: Int32, _ lane: Int) {
    guard number.isKnown else {
      note(line, Kleene.unknown, lane)
      return addUndecided(line, node, lane)
    }
    let points = bounded(number, rule: plan.lines[Int(line)].rule, lane)
    note(line, points.isKnown ? Kleene.yes : Kleene.unknown, lane)
    if points.isKnown { pay(line, points, lane) } else { addUndecided(line, -1, lane) }
  }

  /// Computed points: two decimals, half to even, at most a thousand million. (Clause 7.4)
  func bounded(_ number: Slot, rule: Int32, _ lane: Int) -> Slot {
    let points = number.roundedToPoints
    if !points.isBeyondPoints { return points }
    addProblem(rule: rule, CalculationError.pointsTooMany, lane)
    return .failed
  }

  func payBands(_ number: Int, _ lanes: Lanes) {
    let plan = self.plan.bandsPlans + number
    let (values, bands) = (columns[Int(plan.pointee.value)], plan.pointee.bands.range)
    lanes.each { lane in
      let value = values[lane]
      guard value.isKnown else {
        return payMissing(plan.pointee.missing, plan.pointee.line, plan.pointee.node, lane)
      }
      for index in bands where self.plan.bands[index].contains(value) {
        note(plan.pointee.line, Kleene.yes, lane)
        return pay(self.plan.bands[index].line, lane)
      }
      note(plan.pointee.line, Kleene.word(plan.pointee.otherwise >= 0), lane)
      if plan.pointee.otherwise >= 0 { pay(plan.pointee.otherwise, lane) }
    }
  }

  func payOptions(_ number: Int, _ lane: Int) {
    let options = plan.optionsPlans + number
    let entries = plan.operands + Int(options.pointee.entries.start)
    var index = 0
    while index < Int(options.pointee.entries.count) {
      defer { index &+= OptionsPlan.entryWidth }
      switch truth(entries[index &+ 1], lane) {
      case Kleene.yes:
        note(options.pointee.line, Kleene.yes, lane)
        return pay(entries[index], lane)
      // Whether it is one option is unknown only when the value is.
      case Kleene.unknown:
        return payMissing(options.pointee.missing, options.pointee.line, options.pointee.node, lane)
      default: continue
      }
    }
    note(options.pointee.line, Kleene.word(options.pointee.otherwise >= 0), lane)
    if options.pointee.otherwise >= 0 { pay(options.pointee.otherwise, lane) }
  }

  /// Of a value that is not known a line pays, or where there is none another line is undecided because of a node.
  @inline(__always)
  private func payMissing(_ missing: Int32, _ line: Int32, _ node: Int32, _ lane: Int) {
    note(line, missing >= 0 ? Kleene.yes : Kleene.unknown, lane)
    if missing >= 0 { pay(missing, lane) } else { addUndecided(line, node, lane) }
  }

  /// A line pays the points that it says.
  @inline(__always)
  private func pay(_ line: Int32, _ lane: Int) { pay(line, plan.lines[Int(line)].points, lane) }

  // MARK: Limits

  func applyLimit(_ number: Int, _ lanes: Lanes) {
    let limit = plan.limits[number]
    lanes.each { applyLimit(limit, $0) }
  }

  @inline(__always)
  private func applyLimit(_ limit: LimitPlan, _ lane: Int) {
    let points = innermost[lane].points
    let isAbove = limit.upper.isKnown && limit.upper.isLess(points)
    let isBelow = limit.lower.isKnown && points.isLess(limit.lower)
    if isAbove || isBelow { applyLimit(limit, isAbove: isAbove, lane) }
  }

  /// Limits are reasons of their own, so that the reasons still add up. (Clause 7.9)
  private func applyLimit(_ limit: LimitPlan, isAbove: Bool, _ lane: Int) {
    let truth = limit.node < 0 ? Kleene.yes : self.truth(plan.nodes[Int(limit.node)].register, lane)
    if truth == Kleene.no { return }
    if truth == Kleene.unknown { return addUndecided(isAbove ? limit.cap : limit.floor, limit.node, lane) }
    let edge = isAbove ? limit.upper : limit.lower
    let tally = innermost + lane
    if plan.counts.books {
      book(tally, lane) { _, unlimited, _ in
        isAbove ? unlimited.lowered(to: edge) : unlimited.raised(to: edge)
      }
    }
    let difference = edge.subtracting(tally.pointee.points)
    addReason(isAbove ? limit.cap : limit.floor, difference.isKnown ? difference : Slot(bits: 0), lane)
    tally.pointee.points = edge
  }

  /// A line with at most so many points: the limit counts for what the line itself pays.
  ///
  /// - Parameter isBooked: whether it was noted when the points were earned or lost.
  func pay(_ line: Int32, _ points: Slot, items: Int32, limit: Int32, isBooked: Bool = false, _ lane: Int) {
    let place = leads[lane].reasons
    guard limit >= 0 else {
      pay(line, points, items: items, lane)
      if isBooked { endBooking(line, reason: place, lane) }
      return
    }
    block.pointee.tallies += 1
    let inner = innermost + lane
    inner.pointee = Tally(firstReason: Int32(truncatingIfNeeded: leads[lane].reasons))
    pay(line, points, items: items, lane)
    if isBooked { endBooking(line, reason: place, lane) }
    applyLimit(plan.limits[Int(limit)], lane)
    block.pointee.tallies -= 1
    innermost[lane].add(inner.pointee)
  }

  // MARK: The score

  func endScore(_ number: Int, _ register: ValueColumn, _ lanes: Lanes) {
    let totals = innermost
    block.pointee.tallies -= 1
    let scores = scores + number * width
    lanes.each { lane in
      let lead = leads + lane
      register[lane] = totals[lane].points
      // Undecided lines of one score stand behind those of the one before.
      let (first, end) = (lead.pointee.scoredUndecided, lead.pointee.undecided)
      let reasons = Int32(truncatingIfNeeded: lead.pointee.reasons) - totals[lane].firstReason
      scores[lane] = ScoreState(
        reasons: Stretch(start: totals[lane].firstReason, count: reasons),
        undecided: Stretch(
          start: Int32(truncatingIfNeeded: first), count: Int32(truncatingIfNeeded: end - first)))
      lead.pointee.scoredUndecided = end
    }
  }

  /// The label that each score has: its option, and as the count which of the labels it is.
  func grade(_ number: Int, _ result: ValueColumn, _ lanes: Lanes) {
    let grade = plan.grades[number]
    let scores = columns[Int(grade.score)]
    let (thresholds, labels) = (grade.thresholds, plan.operands + Int(grade.labels.start))
    lanes.each { lane in
      let points = scores[lane]
      var label = 0
      while label < Int(thresholds.count), points.isLess(plan.slots[Int(thresholds.start) &+ label]) {
        label &+= 1
      }
      result[lane] = Slot(bits: Int64(labels[label]), count: Int32(truncatingIfNeeded: label))
    }
  }
}

extension BandPlan {
  @inline(__always)
  fileprivate func contains(_ value: Slot) -> Bool {
    if lower.isKnown, value.isLess(lower) { return false }
    guard upper.isKnown else { return true }
    return includesUpper ? !upper.isLess(value) : value.isLess(upper)
  }
}
