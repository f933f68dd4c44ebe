import AccordSemantics
import AccordSource
import AccordValues

// Points for items of a list: which items count, and what each is worth. (Clauses 7.14 to 7.32)

extension Evaluation {
  /// What an `each` or a `for every … without` line pays, before its limit of points.
  enum ActivityPay {
    case unknown(Set<Cause>)
    case paid([ScoreOutcome.Item])

    var truth: Truth {
      switch self {
      case .unknown: .unknown
      case .paid(let items): Truth(!items.isEmpty)
      }
    }
  }

  /// An item that may count.
  private struct Candidate {
    let index: Int
    let row: [Value?]
    let time: Instant?
  }

  // MARK: Each

  /// The items that count, oldest first, each with its points.
  mutating func pay(_ each: Each, _ amount: ScoreEntry.Amount) -> ActivityPay {
    let found: [Match]
    switch matching(each.items) {
    case .unknown(let causes): return .unknown(causes)
    case .found(_, let items): found = items
    }
    var since: Instant?
    if let reset = each.since {
      switch latestTime(reset) {
      case .unknown(let causes): return .unknown(causes)
      case .known(let time): since = time
      }
    }
    var counted = candidates(found, since: since, each)
    if let column = each.oncePerColumn { counted = firstPerValue(counted, column, each) }
    if let burst = each.burst { counted = bursts(counted, burst) }
    if !each.rollingLimits.isEmpty { counted = thinned(counted, each.rollingLimits) }
    // The newest, so that what has faded takes no place from what has not.
    if let maximum = each.maximumItems { counted = Array(counted.suffix(maximum)) }
    var paid: [ScoreOutcome.Item] = []
    for item in counted {
      if let worth = worth(of: item, amount, each) { paid.append(worth) }
    }
    return .paid(paid)
  }

  /// The matching items in the order of their times, those without one first, as if older than all; a line
  /// that asks for times leaves those out and says so.
  private mutating func candidates(_ matches: [Match], since: Instant?, _ each: Each) -> [Candidate] {
    var found: [Candidate] = []
    for match in matches {
      var time: Instant?
      if let column = each.items.type.timeColumn {
        if case .time(let instant)? = match.row[column] { time = instant }
        if time == nil, each.needsTime {
          noteUndecided(match.index, each.items, missing: column)
          continue
        }
      }
      if let since, let time, time <= since { continue }
      found.append(Candidate(index: match.index, row: match.row, time: time))
    }
    return found.sorted { first, second in
      switch (first.time, second.time) {
      case (let early?, let late?): (early, first.index) < (late, second.index)
      case (nil, nil): first.index < second.index
      case (let early, _): early == nil
      }
    }
  }

  private enum LatestTime {
    case unknown(Set<Cause>)
    /// Nil when there is no such item.
    case known(Instant?)
  }

  /// When the latest of some items happened; those without a time are left out, which is a problem.
  private mutating func latestTime(_ items: Expression.Items) -> LatestTime {
    switch times(of: items) {
    case .unknown(let causes): .unknown(causes)
    case .known(let times): .known(times.last)
    }
  }

  enum Times {
    case unknown(Set<Cause>)
    /// The earliest first.
    case known([Instant])
  }

  /// When some items happened; those without a time are left out, which is a problem.
  mutating func times(of items: Expression.Items) -> Times {
    switch matching(items) {
    case .unknown(let causes): return .unknown(causes)
    case .found(_, let found):
      guard let column = items.type.timeColumn else { return .known([]) }
      var times: [Instant] = []
      for match in found {
        guard case .time(let time)? = match.row[column] else {
          noteUndecided(match.index, items, missing: column)
          continue
        }
        times.append(time)
      }
      return .known(times.sorted())
    }
  }

  /// Of the items with the same value in a column, the first; one without a value cannot be told apart.
  private mutating func firstPerValue(_ items: [Candidate], _ column: Int, _ each: Each) -> [Candidate] {
    let ignoresCase = each.items.type.columns[column].ignoresCase
    var seen: Set<Value> = []
    var kept: [Candidate] = []
    for item in items {
      guard let value = item.row[column] else {
        noteUndecided(item.index, each.items, missing: column)
        continue
      }
      if seen.insert(ignoresCase ? value.folded : value).inserted { kept.append(item) }
    }
    return kept
  }

  /// Items such that no stretch of a limit's length holds more than it allows; greedy from the oldest.
  ///
  /// An item exactly one length after another counts again.
  /// The last item of each burst, the oldest burst first; no item is in two. (Clause 7.47)
  private func bursts(_ items: [Candidate], _ burst: Each.Burst) -> [Candidate] {
    var lasts: [Candidate] = []
    var first = 0
    while first + burst.items <= items.count {
      let last = items[first + burst.items - 1]
      if let start = items[first].time, let end = last.time,
        start.distance(to: end) <= burst.within.microseconds
      {
        lasts.append(last)
        first += burst.items
      } else {
        first += 1
      }
    }
    return lasts
  }

  private func thinned(_ items: [Candidate], _ limits: [Each.RollingLimit]) -> [Candidate] {
    var kept: [Candidate] = []
    for item in items {
      let isFree = limits.allSatisfy { limit in
        guard kept.count >= limit.items, let blocking = kept[kept.count - limit.items].time,
          let time = item.time
        else { return true }
        return blocking.distance(to: time) >= limit.per.microseconds
      }
      if isFree { kept.append(item) }
    }
    return kept
  }

  /// What one item is worth, after decay; nil when it cannot be told, which is a problem.
  private mutating func worth(
    of item: Candidate, _ amount: ScoreEntry.Amount, _ each: Each
  ) -> ScoreOutcome.Item? {
    let full: Decimal
    switch amount {
    case .fixed(let points): full = points
    case .computed(let expression, let isNegative):
      items.append(Item(list: each.items.list.index, values: item.row))
      let answer = evaluate(expression)
      items.removeLast()
      guard case .known(.number(let number)) = answer,
        let points = bounded(isNegative ? number.negated : number)
      else {
        noteUndecided(item.index, each.items, answer.causes)
        return nil
      }
      // Rounded once: points that decay are rounded after it.
      full = each.decay == nil ? points : isNegative ? number.negated : number
    }
    guard let decay = each.decay, let time = item.time else {
      return ScoreOutcome.Item(at: item.time, points: full, full: full)
    }
    guard let left = decay.points(full, age: time.distance(to: asOf)) else {
      _ = fail(.pointsOutOfRange)
      return nil
    }
    return ScoreOutcome.Item(at: time, points: left.rounded(toPlaces: LanguageLimits.pointPlaces), full: full)
  }

  // MARK: Silence

  /// Points for each whole period since the latest item, or since the lead was created; in a silence that lasts, also for
  /// those before and between the items.
  mutating func pay(_ silence: Silence, _ amount: ScoreEntry.Amount) -> ActivityPay {
    let times: [Instant]
    switch self.times(of: silence.items) {
    case .unknown(let causes): return .unknown(causes)
    case .known(let found): times = found
    }
    let created = lead.values[silence.created.index]?.instant(in: program.agreement.zone)
    guard let start = times.last ?? created else { return .unknown([.field(silence.created.index)]) }
    let answer = points(of: amount)
    guard case .known(.number(let full)) = answer else { return .unknown(answer.causes) }
    // Nothing is silent before it is there, as a lead created after the as-of time.
    func periods(from start: Instant, to end: Instant) -> Int64 {
      max(0, start.distance(to: end)) / silence.every.microseconds
    }
    // Within the bounds of points, but not rounded: written points may have more than 2 decimals.
    func total(_ periods: Int64) -> Decimal? {
      guard let points = full.multiplied(by: Decimal(Int(periods))), bounded(points) != nil else {
        return nil
      }
      return points
    }
    guard silence.isLasting else {
      let count = periods(from: start, to: asOf)
      guard let points = total(count) else { return .unknown([]) }
      return .paid(count == 0 ? [] : [ScoreOutcome.Item(at: start, points: points, full: points)])
    }
    let first = times.first ?? start
    let stretches = zip([min(created ?? first, first)] + times, times + [asOf])
    guard total(stretches.reduce(0) { $0 + periods(from: $1.0, to: $1.1) }) != nil else {
      return .unknown([])
    }
    var items: [ScoreOutcome.Item] = []
    for (start, end) in stretches {
      for period in 0..<periods(from: start, to: end) {
        let at = start.adding(Duration(seconds: (period + 1) * silence.every.seconds))
        items.append(ScoreOutcome.Item(at: at, points: full, full: full))
      }
    }
    return .paid(items)
  }
}

extension Value {
  /// A text after case folding, and all else as it is.
  fileprivate var folded: Value {
    if case .text(let text) = self { .text(CaseFolding.fold(text)) } else { self }
  }
}
