import AccordSemantics
import AccordValues

// Scores: every point is a reason, and the reasons add up. (Section 7)

extension Machine {
  /// The innermost tally.
  @inline(__always)
  private var tally: UnsafeMutablePointer<Tally> { tallies + (state.pointee.tallies &- 1) }

  func beginTally() {
    state.pointee.tallies += 1
    tally.pointee = Tally(firstReason: Int32(truncatingIfNeeded: state.pointee.reasons))
  }

  /// Adds the innermost tally to the one around it.
  func endTally() {
    let inner = tally.pointee
    state.pointee.tallies -= 1
    tally.pointee.points = Machine.sum(tally.pointee.points, inner.points)
    if inner.fired { tally.pointee.fired = true }
  }

  /// Points are bounded, so a sum of them has an answer.
  @inline(__always)
  static func sum(_ first: Slot, _ second: Slot) -> Slot {
    let sum = first.adding(second)
    return sum.isKnown ? sum : first
  }

  /// Keeps the innermost tally or the one around it, the first of equals. (Clause 7.10)
  func choose(_ mode: Int) {
    let entry = tally.pointee
    state.pointee.tallies -= 1
    let best = tally
    let isBetter =
      switch mode {
      case 1: best.pointee.points.isLess(entry.points)
      case 2: entry.points.isLess(best.pointee.points)
      default: false
      }
    guard entry.fired, !best.pointee.fired || isBetter else {
      state.pointee.reasons = Int(entry.firstReason)
      return
    }
    let count = state.pointee.reasons - Int(entry.firstReason)
    // The reasons of the one that was best so far stand before, and go.
    (reasons + Int(best.pointee.firstReason)).update(from: reasons + Int(entry.firstReason), count: count)
    state.pointee.reasons = Int(best.pointee.firstReason) + count
    best.pointee.points = entry.points
    best.pointee.fired = true
  }

  // MARK: Lines

  /// A line pays; one of 0 points is no reason, though it fired.
  @inline(__always)
  func pay(_ line: Int32, _ points: Slot, items: Int32 = -1) {
    tally.pointee.fired = true
    guard points.bits != 0 else { return }
    tally.pointee.points = Machine.sum(tally.pointee.points, points)
    addReason(line, points, items: items)
  }

  @inline(__always)
  private func addReason(_ line: Int32, _ points: Slot, items: Int32 = -1) {
    reasons[state.pointee.reasons] = PaidReason(line: line, items: items, points: points)
    state.pointee.reasons &+= 1
  }

  @inline(__always)
  func addUndecided(_ line: Int32, _ node: Int32) {
    undecided[state.pointee.undecided] = UndecidedLine(line: line, node: node)
    state.pointee.undecided &+= 1
  }

  func payComputed(_ line: Int32, _ number: Slot, node: Int32) {
    guard number.isKnown else { return addUndecided(line, node) }
    let points = bounded(number, rule: plan.lines[Int(line)].rule)
    if points.isKnown { pay(line, points) } else { addUndecided(line, -1) }
  }

  /// Computed points: two decimals, half to even, at most a thousand million. (Clause 7.4)
  func bounded(_ number: Slot, rule: Int32) -> Slot {
    let points = number.roundedToPoints
    if !points.isBeyondPoints { return points }
    addProblem(rule: rule, CalculationError.pointsTooMany)
    return .failed
  }

  func payBands(_ number: Int) {
    let plan = self.plan.bandsPlans[number]
    let value = values[Int(plan.value)]
    guard value.isKnown else {
      if plan.missing.isKnown { pay(plan.line, plan.missing) } else { addUndecided(plan.line, plan.node) }
      return
    }
    for index in plan.bands.range where self.plan.bands[index].contains(value) {
      return pay(plan.line, self.plan.bands[index].points)
    }
    if plan.otherwise.isKnown { pay(plan.line, plan.otherwise) }
  }

  // MARK: Limits

  /// Limits are reasons of their own, so that the reasons still add up. (Clause 7.9)
  func applyLimit(_ number: Int) {
    let limit = plan.limits[number]
    let truth = limit.node < 0 ? Kleene.yes : truths[Int(plan.nodes[Int(limit.node)].register)]
    let points = tally.pointee.points
    let isAbove = limit.upper.isKnown && limit.upper.isLess(points)
    let isBelow = limit.lower.isKnown && points.isLess(limit.lower)
    guard isAbove || isBelow, truth != Kleene.no else { return }
    if truth == Kleene.unknown { return addUndecided(isAbove ? limit.cap : limit.floor, limit.node) }
    let edge = isAbove ? limit.upper : limit.lower
    let difference = edge.subtracting(points)
    addReason(isAbove ? limit.cap : limit.floor, difference.isKnown ? difference : Slot(bits: 0))
    tally.pointee.points = edge
  }

  /// A line with at most so many points: the limit counts for what the line itself pays.
  func pay(_ line: Int32, _ points: Slot, items: Int32, limit: Int32) {
    guard limit >= 0 else { return pay(line, points, items: items) }
    beginTally()
    pay(line, points, items: items)
    applyLimit(Int(limit))
    endTally()
  }

  // MARK: The score

  func endScore(_ number: Int, _ register: Int) {
    let total = tally.pointee
    state.pointee.tallies -= 1
    values[register] = total.points
    let reasonCount = Int32(truncatingIfNeeded: state.pointee.reasons) - total.firstReason
    let undecidedCount = Int32(truncatingIfNeeded: state.pointee.undecided) - firstUndecided
    scores[number] = ScoreState(
      reasons: Stretch(start: total.firstReason, count: reasonCount),
      undecided: Stretch(start: firstUndecided, count: undecidedCount))
    state.pointee.scoredUndecided = state.pointee.undecided
  }

  /// Undecided lines of one score stand behind those of the one before.
  private var firstUndecided: Int32 { Int32(truncatingIfNeeded: state.pointee.scoredUndecided) }

  /// Which label of a grade the score has.
  func label(_ grade: Int) -> Int {
    let grade = plan.grades[grade]
    let points = values[Int(grade.score)]
    for index in grade.thresholds.range where !points.isLess(plan.slots[index]) {
      return index - Int(grade.thresholds.start)
    }
    return Int(grade.thresholds.count)
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
