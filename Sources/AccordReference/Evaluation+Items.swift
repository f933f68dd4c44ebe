import AccordSemantics
import AccordValues

// Lists of records. (Clauses 6.10 to 6.13)

extension Evaluation {
  /// What asking a list for the items that meet a condition gives.
  enum Matching {
    /// The list is missing, or the length of the window is unknown.
    case unknown(Set<Cause>)
    /// The items that count, by number, and those of them whose condition is yes.
    case found(candidates: Int, items: [Match])
  }

  /// An item that meets a condition, and its place in the list.
  struct Match {
    let index: Int
    let row: [Value?]
  }

  mutating func evaluate(_ quantifier: Expression.Quantifier, _ items: Expression.Items) -> Answer {
    switch matching(items) {
    case .unknown(let causes): .unknown(causes)
    case .found(let candidates, let found):
      switch quantifier {
      case .any: .flag(!found.isEmpty)
      case .every: .flag(found.count == candidates)
      }
    }
  }

  mutating func evaluate(_ aggregate: Expression.Aggregate, _ items: Expression.Items) -> Answer {
    switch matching(items) {
    case .unknown(let causes): .unknown(causes)
    case .found(_, let found):
      switch aggregate {
      case .count: .known(.number(Decimal(found.count)))
      case .densest(let within): .known(.number(Decimal(densest(found, items, within))))
      case .sum(let column): sum(column, found, items)
      case .latest: chosen(found, items) { $0 >= $1 }
      case .earliest: chosen(found, items) { $0 < $1 }
      }
    }
  }

  /// The items that count and, of them, those whose condition is yes. (Clauses 5.9, 5.10 and 6.10)
  mutating func matching(_ wanted: Expression.Items) -> Matching {
    // Asked even where the list is missing: what a rule asks does not depend on the order of its parts.
    let asked = wanted.within.map { evaluate($0) }
    guard case .records(let rows)? = lead.values[wanted.list.index] else {
      return .unknown([.field(wanted.list.index)])
    }
    let silent = wanted.pause.map { (times(of: wanted.before($0)), $0.length) }
    var window: Duration?
    if let asked {
      guard case .known(.duration(let duration)) = asked else { return .unknown(asked.causes) }
      window = duration
    }
    var candidates = 0
    var future = 0
    var found: [Match] = []
    for (index, row) in rows.enumerated() {
      switch isInTime(row, wanted, window) {
      case .future:
        future += 1
        continue
      case .outside: continue
      case .untimed(let column):
        candidates += 1
        noteUndecided(index, wanted, missing: column)
        continue
      case .inside: candidates += 1
      }
      let answer = judge(row, wanted)
      switch answer.truth {
      case .yes: found.append(Match(index: index, row: row))
      case .no: continue
      case .unknown: noteUndecided(index, wanted, answer.causes)
      }
    }
    if future > 0 { problems.add(.futureItems(field: program.fields[wanted.list].name, items: future)) }
    if case (.known(let times), let length)? = silent {
      found = ending(length, without: times, found, wanted)
    }
    return .found(candidates: candidates, items: found)
  }

  /// The items before which nothing happened for so long, though something had happened. (Clause 7.48)
  private mutating func ending(
    _ pause: Duration, without times: [Instant], _ found: [Match], _ wanted: Expression.Items
  ) -> [Match] {
    guard let column = wanted.type.timeColumn else { return [] }
    return found.filter { match in
      guard case .time(let time)? = match.row[column] else {
        noteUndecided(match.index, wanted, missing: column)
        return false
      }
      var (low, high) = (0, times.count)
      while low < high {
        let middle = (low + high) / 2
        if times[middle] < time { low = middle + 1 } else { high = middle }
      }
      return low > 0 && times[low - 1].distance(to: time) >= pause.microseconds
    }
  }

  /// The condition for one item.
  private mutating func judge(_ row: [Value?], _ wanted: Expression.Items) -> Answer {
    guard let condition = wanted.condition else { return .yes }
    items.append(Item(list: wanted.list.index, values: row))
    defer { items.removeLast() }
    return evaluate(condition)
  }

  private enum InTime {
    case inside
    case outside
    case future
    /// The item does not say when it happened, and the rule asks.
    case untimed(column: Int)
  }

  private func isInTime(_ row: [Value?], _ wanted: Expression.Items, _ window: Duration?) -> InTime {
    guard let column = wanted.type.timeColumn else { return .inside }
    guard case .time(let time)? = row[column] else {
      return window == nil ? .inside : .untimed(column: column)
    }
    if time > asOf { return .future }
    guard let window else { return .inside }
    guard let edge = asOf.subtracting(window) else { return window.seconds < 0 ? .outside : .inside }
    return time >= edge ? .inside : .outside
  }

  /// Notes an item that could not be judged because a column of it is missing.
  mutating func noteUndecided(_ index: Int, _ wanted: Expression.Items, missing column: Int) {
    noteUndecided(index, wanted, [.itemColumn(field: wanted.list.index, column: column)])
  }

  mutating func noteUndecided(_ index: Int, _ wanted: Expression.Items, _ causes: Set<Cause>) {
    problems.addUndecided(item: index, of: program.fields[wanted.list].name, missing: names(causes))
  }

  private mutating func sum(
    _ column: Int, _ matching: [Match], _ wanted: Expression.Items
  ) -> Answer {
    var total = Decimal.zero
    for match in matching {
      let (index, row) = (match.index, match.row)
      guard case .number(let number)? = row[column] else {
        noteUndecided(index, wanted, missing: column)
        continue
      }
      guard let next = total.adding(number) else { return fail(.outOfRange) }
      total = next
    }
    return .known(.number(total))
  }

  /// The item that is latest or earliest; `isBetter` decides against the best so far, in list order.
  /// (Clause 6.13)
  /// The most items within a time of each other.
  private mutating func densest(_ matching: [Match], _ wanted: Expression.Items, _ within: Duration) -> Int {
    guard let column = wanted.type.timeColumn else { return 0 }
    var times: [Instant] = []
    for match in matching {
      if case .time(let time)? = match.row[column] {
        times.append(time)
      } else {
        noteUndecided(match.index, wanted, missing: column)
      }
    }
    times.sort()
    var most = 0
    var first = 0
    for (index, time) in times.enumerated() {
      while times[first].distance(to: time) > within.microseconds { first += 1 }
      most = max(most, index - first + 1)
    }
    return most
  }

  private mutating func chosen(
    _ matching: [Match], _ wanted: Expression.Items,
    _ isBetter: (Instant, Instant) -> Bool
  ) -> Answer {
    guard let column = wanted.type.timeColumn else { return .undefined }
    var best: (time: Instant, row: [Value?])?
    for match in matching {
      let (index, row) = (match.index, match.row)
      guard case .time(let time)? = row[column] else {
        noteUndecided(index, wanted, missing: column)
        continue
      }
      if best == nil || isBetter(time, best?.time ?? time) { best = (time, row) }
    }
    return best.map { .known(.record($0.row)) } ?? .unknown([.field(wanted.list.index)])
  }
}
