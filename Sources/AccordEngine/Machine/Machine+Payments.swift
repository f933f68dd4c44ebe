import AccordSemantics
import AccordValues

// Points for items of a list: which items count, and what each is worth. (Clauses 7.14 to 7.32)

extension Machine {
  /// A line whose points are written down.
  func payItems(_ number: Int, _ lanes: Lanes) {
    let payment = plan.payments + number
    if plan.clauses[Int(payment.pointee.clause)].isCounted {
      payCounted(payment, lanes)
    } else {
      lanes.each { payMatches(payment, $0) }
    }
  }

  private func payMatches(_ payment: UnsafePointer<PaymentPlan>, _ lane: Int) {
    let line = payment.pointee.line
    guard select(payment, lane) else { return addUndecided(line, leads[lane].undecidedNode, lane) }
    let points = payment.pointee.points
    let count = leads[lane].selectedCount
    let isBooked = payment.pointee.isBooked
    guard payment.pointee.decay.kind != .none || isBooked || plan.isFull else {
      var total = Slot(bits: 0)
      for _ in 0..<count { total = Machine.sum(total, points) }
      return finish(payment, total, items: count, lane)
    }
    if isBooked { beginBooking(count, lane) }
    beginPaidItems(line, count, lane)
    var total = Slot(bits: 0)
    var items = 0
    for index in 0..<count {
      let item = leads[lane].selected?[index] ?? 0
      let worth = payment.pointee.decay.kind == .none ? points : worth(points, item: item, payment, lane)
      guard worth.isKnown else { continue }
      if isBooked { book(worth, at: time(of: item, payment, lane), lane) }
      if plan.isFull { note(line, paid: worth, at: time(of: item, payment, lane), lane) }
      total = Machine.sum(total, worth)
      items += 1
    }
    finish(payment, total, items: items, lane)
  }

  /// A line for which it does not matter which items there are.
  private func payCounted(_ payment: UnsafePointer<PaymentPlan>, _ lanes: Lanes) {
    let clause = Int(payment.pointee.clause)
    let (asked, states) = (columns[Int(plan.clauses[clause].register)], self.clause(clause, 0))
    lanes.each { lane in
      guard asked[lane].isKnown else {
        return addUndecided(payment.pointee.line, payment.pointee.node, lane)
      }
      let found = states[lane].matchCount
      if found > 0 { pay(payment, for: found, lane) }
    }
  }

  private func pay(_ payment: UnsafePointer<PaymentPlan>, for found: Int, _ lane: Int) {
    let maximum = payment.pointee.maximumItems
    let items = maximum >= 0 ? min(found, maximum) : found
    guard items > 0 else { return }
    if items <= payment.pointee.totals.count {
      let line = payment.pointee.line
      note(line, Kleene.yes, lane)
      return pay(
        line, plan.slots[Int(payment.pointee.totals.start) &+ items &- 1],
        items: Int32(truncatingIfNeeded: items), limit: payment.pointee.limit,
        isBooked: payment.pointee.isBooked, lane)
    }
    var total = payment.pointee.points
    for _ in 1..<items { total = Machine.sum(total, payment.pointee.points) }
    finish(payment, total, items: items, lane)
  }

  private func finish(_ payment: UnsafePointer<PaymentPlan>, _ total: Slot, items: Int, _ lane: Int) {
    let line = payment.pointee.line
    note(line, Kleene.word(items > 0), lane)
    guard items > 0 else { return }
    if total.isBeyondPoints {
      addProblem(rule: plan.lines[Int(line)].rule, CalculationError.pointsTooMany, lane)
      return addUndecided(line, -1, lane)
    }
    pay(
      line, total, items: Int32(truncatingIfNeeded: items), limit: payment.pointee.limit,
      isBooked: payment.pointee.isBooked, lane)
  }

  private func time(of item: Int32, _ payment: UnsafePointer<PaymentPlan>, _ lane: Int) -> Int64 {
    let clause = plan.clauses + Int(payment.pointee.clause)
    return list(clause.pointee.listPlan, lane).pointee.times?[Int(item)] ?? ListState.untimed
  }

  // MARK: Points that are computed for each item

  func selectItems(_ number: Int, _ lane: Int) {
    let payment = plan.payments + number
    leads[lane].paid = Slot(bits: 0)
    leads[lane].paidItems = 0
    leads[lane].selectedNext = 0
    leads[lane].isUndecided = !select(payment, lane)
    if leads[lane].isUndecided { leads[lane].selectedCount = 0 }
    if payment.pointee.isBooked { beginBooking(leads[lane].selectedCount, lane) }
    beginPaidItems(payment.pointee.line, leads[lane].selectedCount, lane)
  }

  func nextSelected(_ number: Int, _ lane: Int) -> Bool {
    let payment = plan.payments + number
    guard leads[lane].selectedNext < leads[lane].selectedCount, let selected = leads[lane].selected
    else {
      return false
    }
    let item = selected[leads[lane].selectedNext]
    leads[lane].selectedNext += 1
    let clause = plan.clauses + Int(payment.pointee.clause)
    columns[Int(payment.pointee.item)][lane] = row(clause, Int(item), lane)
    return true
  }

  /// The current item is worth a number, before decay.
  func paySelected(_ number: Int, _ amount: Slot, _ lane: Int) {
    let payment = plan.payments + number
    let item = leads[lane].selected?[leads[lane].selectedNext - 1] ?? 0
    let list = plan.clauses[Int(payment.pointee.clause)].listPlan
    guard amount.isKnown else {
      return noteUndecided(list, item, node: payment.pointee.amount, lane)
    }
    let number = payment.pointee.isNegative ? amount.negated : amount
    let points = bounded(number, rule: plan.lines[Int(payment.pointee.line)].rule, lane)
    guard points.isKnown else { return noteUndecided(list, item, node: -1, lane) }
    // Rounded once: points that decay are rounded after it.
    let worth = payment.pointee.decay.kind == .none ? points : worth(number, item: item, payment, lane)
    guard worth.isKnown else { return }
    if payment.pointee.isBooked { book(worth, at: time(of: item, payment, lane), lane) }
    if plan.isFull { note(payment.pointee.line, paid: worth, at: time(of: item, payment, lane), lane) }
    leads[lane].paid = Machine.sum(leads[lane].paid, worth)
    leads[lane].paidItems += 1
  }

  func endPayingSelected(_ number: Int, _ lane: Int) {
    let payment = plan.payments + number
    if leads[lane].isUndecided {
      addUndecided(payment.pointee.line, leads[lane].undecidedNode, lane)
    } else {
      finish(payment, leads[lane].paid, items: leads[lane].paidItems, lane)
    }
  }

  // MARK: Which items count

  /// Finds the items that count, oldest first; false when that cannot be told, because of the node in the state.
  private func select(_ payment: UnsafePointer<PaymentPlan>, _ lane: Int) -> Bool {
    let number = Int(payment.pointee.clause)
    leads[lane].undecidedNode = payment.pointee.node
    guard isAsked(number, lane), let matches = self.clause(number, lane).pointee.matches else { return false }
    var since: Int64?
    if payment.pointee.since >= 0 {
      let latest = value(payment.pointee.since, lane)
      leads[lane].undecidedNode = payment.pointee.sinceNode
      guard latest.isKnown else { return false }
      if latest.count > 0 { since = latest.bits }
    }
    let clause = plan.clauses + number
    let times = list(clause.pointee.listPlan, lane).pointee.times
    let matchCount = self.clause(number, lane).pointee.matchCount
    leads[lane].selected = matches
    leads[lane].selectedCount = matchCount
    if times != nil, payment.pointee.needsTime || since != nil {
      // The clause may be asked by other lines too, so what it found stays as it is.
      let kept = arena.pointee.allocate(Int32.self, count: max(1, matchCount))
      var count = 0
      for index in 0..<matchCount {
        let item = matches[index]
        let time = times?[Int(item)] ?? ListState.untimed
        if time == ListState.untimed {
          if payment.pointee.needsTime {
            noteUndecided(clause.pointee.listPlan, item, missing: nil, lane)
            continue
          }
        } else if let since, time <= since {
          continue
        }
        kept[count] = item
        count &+= 1
      }
      leads[lane].selected = kept
      leads[lane].selectedCount = count
    }
    if payment.pointee.onceColumn >= 0 { keepFirstPerValue(payment, clause, lane) }
    if payment.pointee.burstItems > 0, let times { keepLastOfBursts(payment, times, lane) }
    if payment.pointee.rollingLimits.count > 0, let times { thin(payment, times, lane) }
    // The newest, so that what has faded takes no place from what has not.
    let maximum = payment.pointee.maximumItems
    if maximum >= 0, leads[lane].selectedCount > maximum, let selected = leads[lane].selected {
      leads[lane].selected = selected + (leads[lane].selectedCount - maximum)
      leads[lane].selectedCount = maximum
    }
    return true
  }

  /// Of the items with the same value in a column, the first; one without a value cannot be told apart.
  private func keepFirstPerValue(
    _ payment: UnsafePointer<PaymentPlan>, _ clause: UnsafePointer<Clause>, _ lane: Int
  ) {
    guard let selected = leads[lane].selected else { return }
    let total = leads[lane].selectedCount
    let column = Int(payment.pointee.onceColumn)
    var seen = SeenValues(count: total, isText: payment.pointee.onceIsText, arena.pointee)
    let kept = arena.pointee.allocate(Int32.self, count: max(1, total))
    var count = 0
    for index in 0..<total {
      let value = cell(clause, selected[index], column, lane)
      guard value.isKnown else {
        noteUndecided(
          clause.pointee.listPlan, selected[index], missing: payment.pointee.onceColumn, lane)
        continue
      }
      if seen.insert(payment.pointee.onceIgnoresCase ? folded(text: value) : value) {
        kept[count] = selected[index]
        count += 1
      }
    }
    leads[lane].selected = kept
    leads[lane].selectedCount = count
  }

  /// A text after case folding.
  private func folded(text value: Slot) -> Slot {
    let folded = TextBytes.fold(value.text, in: texts.pointee)
    return Slot(text: folded.baseAddress, count: folded.count)
  }

  /// Of each burst its last item, the oldest burst first; no item is in two. (Clause 7.47)
  private func keepLastOfBursts(
    _ payment: UnsafePointer<PaymentPlan>, _ times: UnsafeMutablePointer<Int64>, _ lane: Int
  ) {
    guard let selected = leads[lane].selected else { return }
    let size = payment.pointee.burstItems
    let kept = arena.pointee.allocate(Int32.self, count: max(1, leads[lane].selectedCount / size))
    var count = 0
    var first = 0
    while first + size <= leads[lane].selectedCount {
      let last = selected[first + size - 1]
      if times[Int(last)] - times[Int(selected[first])] <= payment.pointee.burstLength {
        kept[count] = last
        count += 1
        first += size
      } else {
        first += 1
      }
    }
    leads[lane].selected = kept
    leads[lane].selectedCount = count
  }

  /// Items such that no stretch of a limit's length holds more than it allows; greedy from the oldest.
  ///
  /// An item exactly one length after another counts again.
  private func thin(
    _ payment: UnsafePointer<PaymentPlan>, _ times: UnsafeMutablePointer<Int64>, _ lane: Int
  ) {
    guard let selected = leads[lane].selected else { return }
    let kept = arena.pointee.allocate(Int32.self, count: max(1, leads[lane].selectedCount))
    var count = 0
    for index in 0..<leads[lane].selectedCount {
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
    leads[lane].selected = kept
    leads[lane].selectedCount = count
  }

  // MARK: Decay

  /// What is left of an item's points; not known when that is out of range, which is a problem.
  private func worth(
    _ full: Slot, item: Int32, _ payment: UnsafePointer<PaymentPlan>, _ lane: Int
  ) -> Slot {
    let clause = plan.clauses + Int(payment.pointee.clause)
    guard let times = list(clause.pointee.listPlan, lane).pointee.times else { return full }
    let time = times[Int(item)]
    guard time != ListState.untimed else { return full }
    let left = Machine.left(of: full, age: now - time, payment.pointee.decay, plan)
    if !left.isKnown {
      addProblem(rule: plan.lines[Int(payment.pointee.line)].rule, CalculationError.pointsOutOfRange, lane)
    }
    return left
  }

  /// What is left of points at an age in microseconds. (Clauses 7.25 to 7.29)
  private static func left(of full: Slot, age: Int64, _ decay: DecayPlan, _ plan: Plan) -> Slot {
    let age = max(0, age &- decay.after)
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
      return points.multiplied(by: decay.factor)
    }
  }
}
