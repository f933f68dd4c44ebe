import AccordSemantics
import AccordValues

// Points for items of a list: which items count, and what each is worth. (Clauses 7.14 to 7.32)

extension Machine {
  /// A line whose points are written down.
  func payItems(_ number: Int) {
    let payment = plan.payments + number
    guard select(payment) else {
      return addUndecided(payment.pointee.line, state.pointee.undecidedNode)
    }
    let points = payment.pointee.points
    let count = state.pointee.selectedCount
    guard payment.pointee.decay.kind != .none else {
      var total = Slot(bits: 0)
      for _ in 0..<count { total = Machine.sum(total, points) }
      return finish(payment, total, items: count)
    }
    var total = Slot(bits: 0)
    var items = 0
    for index in 0..<count {
      let worth = worth(points, item: state.pointee.selected?[index] ?? 0, payment)
      guard worth.isKnown else { continue }
      total = Machine.sum(total, worth)
      items += 1
    }
    finish(payment, total, items: items)
  }

  private func finish(_ payment: UnsafePointer<PaymentPlan>, _ total: Slot, items: Int) {
    guard items > 0 else { return }
    let line = payment.pointee.line
    if total.isBeyondPoints {
      addProblem(rule: plan.lines[Int(line)].rule, CalculationError.pointsTooMany)
      return addUndecided(line, -1)
    }
    pay(line, total, items: Int32(truncatingIfNeeded: items), limit: payment.pointee.limit)
  }

  // MARK: Points that are computed for each item

  func selectItems(_ number: Int) {
    let payment = plan.payments + number
    state.pointee.paid = Slot(bits: 0)
    state.pointee.paidItems = 0
    state.pointee.selectedNext = 0
    state.pointee.mark = plan.counts.guards == 0 ? texts.pointee.mark : nil
    state.pointee.isUndecided = !select(payment)
    if state.pointee.isUndecided { state.pointee.selectedCount = 0 }
  }

  func nextSelected(_ number: Int) -> Bool {
    let payment = plan.payments + number
    if let mark = state.pointee.mark { texts.pointee.release(to: mark) }
    guard state.pointee.selectedNext < state.pointee.selectedCount, let selected = state.pointee.selected
    else {
      return false
    }
    let item = selected[state.pointee.selectedNext]
    state.pointee.selectedNext += 1
    let clause = plan.clauses + Int(payment.pointee.clause)
    values[Int(payment.pointee.item)] = row(clause, Int(item))
    return true
  }

  /// The current item is worth a number, before decay.
  func paySelected(_ number: Int, _ amount: Slot) {
    let payment = plan.payments + number
    let item = state.pointee.selected?[state.pointee.selectedNext - 1] ?? 0
    let list = plan.clauses[Int(payment.pointee.clause)].listPlan
    guard amount.isKnown else {
      return noteUndecided(list, item, node: payment.pointee.amount)
    }
    let number = payment.pointee.isNegative ? amount.negated : amount
    let points = bounded(number, rule: plan.lines[Int(payment.pointee.line)].rule)
    guard points.isKnown else { return noteUndecided(list, item, node: -1) }
    // Rounded once: points that decay are rounded after it.
    let worth = payment.pointee.decay.kind == .none ? points : worth(number, item: item, payment)
    guard worth.isKnown else { return }
    state.pointee.paid = Machine.sum(state.pointee.paid, worth)
    state.pointee.paidItems += 1
  }

  func endPayingSelected(_ number: Int) {
    let payment = plan.payments + number
    if state.pointee.isUndecided {
      addUndecided(payment.pointee.line, state.pointee.undecidedNode)
    } else {
      finish(payment, state.pointee.paid, items: state.pointee.paidItems)
    }
  }

  // MARK: Which items count

  /// Finds the items that count, oldest first; false when that cannot be told, because of the node in the state.
  private func select(_ payment: UnsafePointer<PaymentPlan>) -> Bool {
    let number = Int(payment.pointee.clause)
    state.pointee.undecidedNode = payment.pointee.node
    guard isAsked(number), let matches = clauses[number].matches else { return false }
    var since: Int64?
    if payment.pointee.since >= 0 {
      let latest = values[Int(payment.pointee.since)]
      state.pointee.undecidedNode = payment.pointee.sinceNode
      guard latest.isKnown else { return false }
      if latest.count > 0 { since = latest.bits }
    }
    let clause = plan.clauses + number
    let times = lists[Int(clause.pointee.listPlan)].times
    let matchCount = clauses[number].matchCount
    state.pointee.selected = matches
    state.pointee.selectedCount = matchCount
    if times != nil, payment.pointee.needsTime || since != nil {
      // The clause may be asked by other lines too, so what it found stays as it is.
      let kept = arena.pointee.allocate(Int32.self, count: max(1, matchCount))
      var count = 0
      for index in 0..<matchCount {
        let item = matches[index]
        let time = times?[Int(item)] ?? ListState.untimed
        if time == ListState.untimed {
          if payment.pointee.needsTime {
            noteUndecided(clause.pointee.listPlan, item, missing: nil)
            continue
          }
        } else if let since, time <= since {
          continue
        }
        kept[count] = item
        count &+= 1
      }
      state.pointee.selected = kept
      state.pointee.selectedCount = count
    }
    if payment.pointee.onceColumn >= 0 { keepFirstPerValue(payment, clause) }
    if payment.pointee.rollingLimits.count > 0, let times { thin(payment, times) }
    // The newest, so that what has faded takes no place from what has not.
    let maximum = payment.pointee.maximumItems
    if maximum >= 0, state.pointee.selectedCount > maximum, let selected = state.pointee.selected {
      state.pointee.selected = selected + (state.pointee.selectedCount - maximum)
      state.pointee.selectedCount = maximum
    }
    return true
  }

  /// Of the items with the same value in a column, the first; one without a value cannot be told apart.
  private func keepFirstPerValue(_ payment: UnsafePointer<PaymentPlan>, _ clause: UnsafePointer<Clause>) {
    guard let selected = state.pointee.selected else { return }
    let total = state.pointee.selectedCount
    let column = Int(payment.pointee.onceColumn)
    var seen = SeenValues(count: total, isText: payment.pointee.onceIsText, arena.pointee)
    let kept = arena.pointee.allocate(Int32.self, count: max(1, total))
    var count = 0
    for index in 0..<total {
      let value = cell(clause, selected[index], column)
      guard value.isKnown else {
        noteUndecided(
          clause.pointee.listPlan, selected[index], missing: payment.pointee.onceColumn)
        continue
      }
      if seen.insert(value) {
        kept[count] = selected[index]
        count += 1
      }
    }
    state.pointee.selected = kept
    state.pointee.selectedCount = count
  }

  /// Items such that no stretch of a limit's length holds more than it allows; greedy from the oldest.
  ///
  /// An item exactly one length after another counts again.
  private func thin(_ payment: UnsafePointer<PaymentPlan>, _ times: UnsafeMutablePointer<Int64>) {
    guard let selected = state.pointee.selected else { return }
    let kept = arena.pointee.allocate(Int32.self, count: max(1, state.pointee.selectedCount))
    var count = 0
    for index in 0..<state.pointee.selectedCount {
      let time = times[Int(selected[index])]
      var isFree = true
      for place in payment.pointee.rollingLimits.range {
        let limit = plan.rollingLimits[place]
        guard count >= limit.items else { continue }
        // At most nothing leaves nothing to look back to; the rules refuse it.
        let blocking = times[Int(kept[count - max(limit.items, 1)])]
        if time - blocking < limit.length { isFree = false }
      }
      if isFree {
        kept[count] = selected[index]
        count += 1
      }
    }
    state.pointee.selected = kept
    state.pointee.selectedCount = count
  }

  // MARK: Decay

  /// What is left of an item's points; not known when that is out of range, which is a problem.
  private func worth(_ full: Slot, item: Int32, _ payment: UnsafePointer<PaymentPlan>) -> Slot {
    let clause = plan.clauses + Int(payment.pointee.clause)
    guard let times = lists[Int(clause.pointee.listPlan)].times else { return full }
    let time = times[Int(item)]
    guard time != ListState.untimed else { return full }
    let left = Machine.left(of: full, age: now - time, payment.pointee.decay, plan)
    if !left.isKnown {
      addProblem(rule: plan.lines[Int(payment.pointee.line)].rule, CalculationError.pointsOutOfRange)
    }
    return left
  }

  /// What is left of points at an age in microseconds. (Clauses 7.25 to 7.29)
  private static func left(of full: Slot, age: Int64, _ decay: DecayPlan, _ plan: Plan) -> Slot {
    let periods = age / decay.every
    if decay.kind == .share, periods < Int64(decay.table.count) {
      return plan.slots[Int(decay.table.start) + Int(periods)]
    }
    guard let left = number(left: full.number, age: age, periods, decay, plan) else { return .failed }
    return Slot(left.rounded(toPlaces: LanguageLimits.pointPlaces))
  }

  private static func number(
    left points: Decimal, age: Int64, _ periods: Int64, _ decay: DecayPlan, _ plan: Plan
  ) -> Decimal? {
    switch decay.kind {
    case .none: return points
    case .share: return decay.factor.raised(to: periods).flatMap { points.multiplied(by: $0) }
    case .points:
      guard let lost = decay.factor.multiplied(by: Decimal(Int(periods))),
        let left = points.magnitude.subtracting(lost)
      else { return nil }
      return left <= 0 ? .zero : points < 0 ? left.negated : left
    case .linear:
      guard age < decay.every else { return .zero }
      guard let whole = decay.factor.multiplied(by: 1_000_000),
        let left = whole.subtracting(Decimal(Int(age)))
      else { return nil }
      return points.multiplied(by: left)?.divided(by: whole)
    case .tiers:
      for index in stride(from: decay.table.range.lowerBound, to: decay.table.range.upperBound, by: 2)
      where age <= plan.slots[index + 1].bits {
        return points.multiplied(by: plan.slots[index].number)
      }
      return .zero
    }
  }

  // MARK: Silence

  /// Finds out since when a silence lasts; false when that cannot be told, which leaves the line undecided.
  func beginSilence(_ number: Int) -> Bool {
    let silence = plan.silences + number
    let latest = values[Int(silence.pointee.latest)]
    guard latest.isKnown else {
      addUndecided(silence.pointee.line, silence.pointee.latestNode)
      return false
    }
    let created = values[Int(silence.pointee.created)]
    guard latest.count > 0 || created.isKnown else {
      addUndecided(silence.pointee.line, silence.pointee.createdNode)
      return false
    }
    state.pointee.silentSince = latest.count > 0 ? latest.bits : created.bits
    return true
  }

  /// A silence pays its points for each whole period.
  func paySilence(_ number: Int, _ points: Slot, node: Int32) {
    let silence = plan.silences + number
    let line = silence.pointee.line
    let rule = plan.lines[Int(line)].rule
    guard points.isKnown else { return addUndecided(line, node) }
    let full = silence.pointee.isComputed ? bounded(points, rule: rule) : points
    guard full.isKnown else { return addUndecided(line, -1) }
    // A lead created after the as-of time has not been silent yet.
    let periods = max(0, now - state.pointee.silentSince) / silence.pointee.every
    let total = full.multiplied(by: Slot(Decimal(Int(periods))))
    // Within the bounds of points, but not rounded: written points may have more than 2 decimals.
    guard total.isKnown, bounded(total, rule: rule).isKnown else { return addUndecided(line, -1) }
    if periods > 0 { pay(line, total, items: 1, limit: silence.pointee.limit) }
  }
}
