import AccordSemantics
import AccordValues

// Points for silence: for each whole period in which nothing happened. (Clauses 7.31, 7.32 and 7.41)

extension Machine {
  /// Finds out since when a silence lasts; false when that cannot be told, which leaves the line undecided.
  func beginSilence(_ number: Int, _ lane: Int) -> Bool {
    let silence = plan.silences + number
    let latest = value(silence.pointee.latest, lane)
    guard latest.isKnown else {
      addUndecided(silence.pointee.line, silence.pointee.latestNode, lane)
      return false
    }
    let known = value(silence.pointee.created, lane)
    let created = known.isKnown ? known.bits : nil
    var start = latest.count > 0 ? latest.bits : created
    if silence.pointee.clause >= 0 {
      let times = turningPoints(silence, lane)
      leads[lane].turningPoints = times
      start = times.first.map { min($0, created ?? $0) } ?? created
    }
    guard let start else {
      addUndecided(silence.pointee.line, silence.pointee.createdNode, lane)
      return false
    }
    leads[lane].silentSince = start
    return true
  }

  /// A silence pays its points for each whole period.
  func paySilence(_ number: Int, _ points: Slot, node: Int32, _ lane: Int) {
    let silence = plan.silences + number
    let line = silence.pointee.line
    let rule = plan.lines[Int(line)].rule
    guard points.isKnown else { return addUndecided(line, node, lane) }
    let full = silence.pointee.isComputed ? bounded(points, rule: rule, lane) : points
    guard full.isKnown else { return addUndecided(line, -1, lane) }
    if silence.pointee.clause >= 0 { return payLastingSilence(silence, full, lane) }
    // A lead created after the as-of time has not been silent yet.
    let periods = max(0, now - leads[lane].silentSince) / silence.pointee.every
    let total = full.multiplied(by: Slot(Decimal(Int(periods))))
    // Within the bounds of points, but not rounded: written points may have more than 2 decimals.
    guard total.isKnown, bounded(total, rule: rule, lane).isKnown else { return addUndecided(line, -1, lane) }
    note(line, Kleene.word(periods > 0), lane)
    guard periods > 0 else { return }
    beginPaidItems(line, 1, lane)
    note(line, paid: total, at: leads[lane].silentSince, lane)
    pay(line, total, items: 1, limit: silence.pointee.limit, lane)
  }

  /// The times of the items of a silence, the earliest first.
  private func turningPoints(
    _ silence: UnsafePointer<SilencePlan>, _ lane: Int
  ) -> UnsafeMutableBufferPointer<Int64> {
    let number = Int(silence.pointee.clause)
    let clause = plan.clauses + number
    let state = self.clause(number, lane)
    let empty = UnsafeMutableBufferPointer<Int64>(start: nil, count: 0)
    guard let matches = state.pointee.matches,
      let times = list(clause.pointee.listPlan, lane).pointee.times
    else { return empty }
    let found = arena.pointee.allocate(Int64.self, count: max(1, state.pointee.matchCount))
    var count = 0
    for index in 0..<state.pointee.matchCount {
      let item = matches[index]
      if times[Int(item)] == ListState.untimed {
        noteUndecided(clause.pointee.listPlan, item, missing: nil, lane)
      } else {
        found[count] = times[Int(item)]
        count += 1
      }
    }
    return UnsafeMutableBufferPointer(start: found, count: count)
  }

  /// A silence pays for each whole period before, between and after its items.
  private func payLastingSilence(_ silence: UnsafePointer<SilencePlan>, _ points: Slot, _ lane: Int) {
    let line = silence.pointee.line
    let every = silence.pointee.every
    func eachStretch(_ body: (_ start: Int64, _ periods: Int64) -> Void) {
      var start = leads[lane].silentSince
      for time in leads[lane].turningPoints {
        body(start, max(0, time - start) / every)
        start = time
      }
      body(start, max(0, now - start) / every)
    }
    var periods = 0
    eachStretch { periods += Int($1) }
    let total = points.multiplied(by: Slot(Decimal(periods)))
    let rule = plan.lines[Int(line)].rule
    guard total.isKnown, bounded(total, rule: rule, lane).isKnown else { return addUndecided(line, -1, lane) }
    note(line, Kleene.word(periods > 0), lane)
    guard periods > 0 else { return }
    beginBooking(periods, lane)
    beginPaidItems(line, periods, lane)
    eachStretch { start, periods in
      for period in 0..<periods {
        book(points, at: start + (period + 1) * every, lane)
        note(line, paid: points, at: start + (period + 1) * every, lane)
      }
    }
    let items = Int32(truncatingIfNeeded: periods)
    pay(line, total, items: items, limit: silence.pointee.limit, isBooked: true, lane)
  }
}
