import AccordSemantics
import AccordValues

// Lists of records. (Clauses 6.10 to 6.13)

extension Evaluation {
  mutating func evaluate(_ quantifier: Expression.Quantifier, _ items: Expression.Items) -> Outcome {
    guard let (candidates, matching) = matching(items) else { return .unknown([.field(items.list.index)]) }
    switch quantifier {
    case .any: return .flag(!matching.isEmpty)
    case .every: return .flag(matching.count == candidates)
    }
  }

  mutating func evaluate(_ aggregate: Expression.Aggregate, _ items: Expression.Items) -> Outcome {
    guard let (_, matching) = matching(items) else { return .unknown([.field(items.list.index)]) }
    switch aggregate {
    case .count: return .known(.number(Decimal(matching.count)))
    case .sum(let column): return sum(column, matching, items)
    case .latest: return chosen(matching, items) { $0 >= $1 }
    case .earliest: return chosen(matching, items) { $0 < $1 }
    }
  }

  /// The items that count and, of them, those whose condition is yes; nil when the list is missing. (Clauses 5.9,
  /// 5.10 and 6.10)
  mutating func matching(
    _ clause: Expression.Items
  ) -> (candidates: Int, matching: [(index: Int, row: [Value?])])? {
    guard case .records(let rows)? = lead.values[clause.list.index] else { return nil }
    var candidates = 0
    var future = 0
    var matching: [(index: Int, row: [Value?])] = []
    let window = clause.within.map { evaluate($0) }
    for (index, row) in rows.enumerated() {
      switch isInTime(row, clause, window) {
      case .future:
        future += 1
        continue
      case .outside: continue
      case .untimed(let column):
        candidates += 1
        noteUndecided(index, clause, [.itemColumn(field: clause.list.index, column: column)])
        continue
      case .inside: candidates += 1
      }
      guard let condition = clause.condition else {
        matching.append((index, row))
        continue
      }
      items.append(Item(list: clause.list.index, values: row))
      let outcome = evaluate(condition)
      items.removeLast()
      switch outcome.truth {
      case .yes: matching.append((index, row))
      case .no: continue
      case .unknown: noteUndecided(index, clause, outcome.causes)
      }
    }
    if future > 0 { problems.add(.futureItems(field: program.fields[clause.list].name, items: future)) }
    return (candidates, matching)
  }

  private enum InTime {
    case inside
    case outside
    case future
    /// The item does not say when it happened, and the rule asks.
    case untimed(column: Int)
  }

  private func isInTime(_ row: [Value?], _ clause: Expression.Items, _ window: Outcome?) -> InTime {
    guard let column = clause.type.timeColumn else { return .inside }
    guard case .time(let time)? = row[column] else {
      return window == nil ? .inside : .untimed(column: column)
    }
    if time > asOf { return .future }
    guard case .known(.duration(let duration))? = window, let edge = asOf.subtracting(duration) else {
      return .inside
    }
    return time >= edge ? .inside : .outside
  }

  mutating func noteUndecided(_ index: Int, _ clause: Expression.Items, _ causes: Set<Cause>) {
    problems.addUndecided(item: index, of: program.fields[clause.list].name, missing: names(causes))
  }

  private mutating func sum(
    _ column: Int, _ matching: [(index: Int, row: [Value?])], _ clause: Expression.Items
  ) -> Outcome {
    var total = Decimal.zero
    for (index, row) in matching {
      guard case .number(let number)? = row[column] else {
        noteUndecided(index, clause, [.itemColumn(field: clause.list.index, column: column)])
        continue
      }
      guard let next = total.adding(number) else { return fail("the result is out of range") }
      total = next
    }
    return .known(.number(total))
  }

  /// The item that is latest or earliest; `isBetter` decides against the best so far, in list order.
  /// (Clause 6.13)
  private mutating func chosen(
    _ matching: [(index: Int, row: [Value?])], _ clause: Expression.Items,
    _ isBetter: (Instant, Instant) -> Bool
  ) -> Outcome {
    guard let column = clause.type.timeColumn else { return .undefined }
    var best: (time: Instant, row: [Value?])?
    for (index, row) in matching {
      guard case .time(let time)? = row[column] else {
        noteUndecided(index, clause, [.itemColumn(field: clause.list.index, column: column)])
        continue
      }
      if best == nil || isBetter(time, best?.time ?? time) { best = (time, row) }
    }
    return best.map { .known(.record($0.row)) } ?? .unknown([.field(clause.list.index)])
  }
}
