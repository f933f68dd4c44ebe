import AccordSemantics
import AccordValues

/// The values that occur in a program, by type, in the order in which they occur: around them rules change
/// their mind.
struct ProgramConstants {
  private(set) var numbers: [Decimal] = []
  private(set) var texts: [Text] = []
  private(set) var times: [Instant] = []
  private(set) var dates: [CalendarDate] = []
  private(set) var durations: [Duration] = []

  init(_ program: Program) {
    for expression in program.everyExpression { expression.walk { add($0) } }
    for score in program.scores {
      guard case .entries(let entries) = score.body else { continue }
      for entry in entries { add(entry) }
    }
    for list in program.lists { texts += list.entries.sorted() }
    for table in program.tables { texts += table.rows.keys.sorted() }
    numbers = ProgramConstants.distinct(numbers)
    texts = ProgramConstants.distinct(texts)
    times = ProgramConstants.distinct(times)
    dates = ProgramConstants.distinct(dates)
    durations = ProgramConstants.distinct(durations)
  }

  private mutating func add(_ expression: Expression) {
    guard case .constant(let value) = expression.kind else { return }
    switch value {
    case .number(let number): numbers.append(number)
    case .text(let text): texts.append(text)
    case .time(let time): times.append(time)
    case .date(let date): dates.append(date)
    case .duration(let duration): durations.append(duration)
    default: break
    }
  }

  private mutating func add(_ entry: ScoreEntry) {
    switch entry {
    case .group(let group): for inner in group.entries { add(inner) }
    // The constants stand in their conditions.
    case .options: break
    case .bands(let bands):
      for band in bands.bands {
        if let lower = band.lower { numbers.append(lower) }
        switch band.upper {
        case .none: break
        case .including(let edge), .below(let edge): numbers.append(edge)
        }
      }
    case .points(let points):
      switch points.source {
      case .always, .when: break
      case .silence(let silence): durations += [silence.every, Duration(seconds: silence.every.seconds * 2)]
      case .each(let each):
        durations += each.rollingLimits.map(\.per)
        switch each.decay?.shape {
        case nil: break
        case .share(_, let every), .points(_, let every):
          durations += [every, Duration(seconds: every.seconds * 2)]
        case .linear(let over): durations.append(over)
        case .tiers(let tiers, _): durations += tiers.map(\.until)
        }
      }
    }
  }

  private static func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension Program {
  /// The expressions of all declarations, each whole.
  var everyExpression: [Expression] {
    var all = bindings.map(\.value)
    all += segments.flatMap { $0.entries.compactMap(\.condition) }
    all += scores.flatMap(\.expressions)
    all += definitions.flatMap { $0.clauses.map(\.condition) }
    all += propositions.flatMap { [$0.fits, $0.promised].compactMap { $0 } }
    all += (route?.steps ?? []).flatMap(\.expressions)
    return all + promises.map(\.condition)
  }
}
