import AccordSource
import AccordSyntax
import AccordValues

// When people work, and what is counted in that time.

extension Checker {
  mutating func checkHours(_ syntax: HoursSyntax) -> Hours {
    var zone = agreement.zone
    if let timezone = syntax.timezone { zone = checkZone(timezone) ?? zone }
    var week = Array(repeating: [(opening: OpeningHours.Opening, range: SourceRange)](), count: 7)
    for row in syntax.rows {
      let openings = row.openings.compactMap { opening in
        checkOpening(opening).map { (opening: $0, range: opening.range) }
      }
      for day in row.days {
        week[day.rawValue - 1] += openings
      }
    }
    reportOverlaps(week, of: syntax.name)
    var closed: [ClosedRange<CalendarDate>] = []
    var timedEvents: [Hours.TimedEvents] = []
    for entry in syntax.closed {
      switch entry {
      case .days(let from, let until): closed += checkClosed(from, until)
      case .file(let name):
        guard let file = readClosed(name) else { continue }
        closed += file.days
        guard !file.timedEvents.isEmpty else { continue }
        timedEvents.append(Hours.TimedEvents(file: name.value, lines: file.timedEvents, range: name.range))
      }
    }
    if syntax.rows.isEmpty {
      report(
        .missingEntry, "hours '\(syntax.name.text)' never open", at: syntax.name.range,
        help: ["add a line such as 'monday to friday 9:00 to 17:00'"])
    }
    return Hours(
      name: syntax.name.text, title: syntax.title?.value,
      openings: OpeningHours(zone: zone, week: week.map { $0.map(\.opening) }, closed: closed),
      hasOwnZone: syntax.timezone != nil, timedEvents: timedEvents, range: syntax.name.range)
  }

  private mutating func checkOpening(_ syntax: HoursSyntax.Opening) -> OpeningHours.Opening? {
    guard let from = minute(syntax.from, upTo: OpeningHours.minutesPerDay - 1),
      let until = minute(syntax.until, upTo: OpeningHours.minutesPerDay)
    else { return nil }
    return OpeningHours.Opening(from: from, until: until)
  }

  /// The minutes since midnight.
  private mutating func minute(_ clock: HoursSyntax.Clock, upTo last: Int) -> Int? {
    let parts = clock.text.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, parts[1] < 60, parts[0] * 60 + parts[1] <= last else {
      report(
        .badRange, "'\(clock.text)' is not a time of day", at: clock.range,
        help: [
          last == OpeningHours.minutesPerDay
            ? "work ends between 0:00 and 24:00" : "work begins between 0:00 and 23:59"
        ])
      return nil
    }
    return parts[0] * 60 + parts[1]
  }

  /// Reports openings of a week that overlap, those of a night with the next morning too. (Clause 13.2)
  private mutating func reportOverlaps(
    _ week: [[(opening: OpeningHours.Opening, range: SourceRange)]], of name: Name
  ) {
    let minutesPerWeek = 7 * OpeningHours.minutesPerDay
    var all = week.enumerated().flatMap { day, openings in
      openings.map { opening, range in
        (
          from: day * OpeningHours.minutesPerDay + opening.from,
          end: day * OpeningHours.minutesPerDay + opening.end, day: Weekday.allCases[day], range: range
        )
      }
    }
    all.sort { ($0.from, $0.end) < ($1.from, $1.end) }
    guard let first = all.first else { return }
    // The end of the week goes on with its beginning.
    all.append((first.from + minutesPerWeek, first.end + minutesPerWeek, first.day, first.range))
    var said: Set<SourceRange> = []
    for (earlier, later) in zip(all, all.dropFirst())
    where later.from < earlier.end && said.insert(later.range).inserted {
      let written = sources.text(later.range)
      let isSame = earlier.range == later.range
      report(
        .badRange,
        isSame
          ? "'\(written)' of \(earlier.day.name) goes on into the one of \(later.day.name)"
          : "'\(written)' of \(later.day.name) begins before '\(sources.text(earlier.range))' of \(earlier.day.name) has ended",
        at: later.range,
        related: isSame ? [] : [RelatedPlace(earlier.range, "the one before it is here")],
        help: ["let one end before the next begins; work that goes on is one opening"])
    }
  }

  private mutating func checkClosed(
    _ from: ExpressionSyntax, _ until: ExpressionSyntax?
  ) -> [ClosedRange<CalendarDate>] {
    guard let first = closedDay(from) else { return [] }
    guard let until else { return [first...first] }
    guard let last = closedDay(until) else { return [] }
    guard first <= last else {
      report(
        .badRange, "these days end before they begin", at: from.range.union(until.range),
        help: ["write the earlier day first"])
      return []
    }
    return [first...last]
  }

  private mutating func readClosed(_ file: TextLiteral) -> HolidayFile? {
    guard let bytes = readFile(file) else { return nil }
    let isCalendar = file.value.lowercased().hasSuffix(".ics")
    do throws(RuleFileError) {
      return try HolidayFile(bytes, isCalendar: isCalendar)
    } catch {
      report(
        .badTable, "the file '\(file.value)' gives no closed days: \(error.message)", at: file.range,
        help: [
          isCalendar
            ? "a calendar has an event for each closed day, with 'DTSTART' as a date"
            : "a file ending in .ics is a calendar; any other is CSV with a column 'day'"
        ])
      return nil
    }
  }

  private mutating func closedDay(_ syntax: ExpressionSyntax) -> CalendarDate? {
    guard case .constant(.date(let date))? = check(syntax)?.kind else { return nil }
    return date
  }

  // MARK: Where hours are named

  /// The hours with this name; one that there is none of is reported.
  mutating func checkHoursName(_ name: Name) -> ID<Hours>? {
    if case .hours(let index)? = symbols[name.text]?.kind { return ID(index) }
    reportUnknown(
      .unknownName, name, "'\(name.text)' is not the name of hours", among: hoursSyntax.map(\.name.text),
      help: ["declare them: 'hours \(name.text) { monday to friday 9:00 to 17:00 }'"])
    return nil
  }

  /// How long after now something is due: `respond within`, `again after`. (Clauses 8.10 and 13.5)
  ///
  /// - Parameter pool: the pool of the step, whose hours count when none are named.
  mutating func checkDelay(_ syntax: DelaySyntax, _ words: String, pool: PoolSyntax?) -> Delay? {
    switch syntax {
    case .duration(let expression):
      let example = words == "respond within" ? "4 hours" : "90 days"
      return checkLength(expression, "'\(words)' takes a duration such as '\(example)'").map { .duration($0) }
    case .working(let working):
      let time = checkWorkingTime(working)
      guard let name = working.hours ?? pool?.hours else {
        let written = sources.text(working.range)
        report(
          .missingEntry, "'\(written)' does not say in whose hours", at: working.range,
          help: [
            pool.map { "give pool '\($0.name.text)' a line such as 'hours office', or name them here" }
              ?? "name them here",
            "write '\(written) of office' where 'office' is declared as 'hours office { … }'",
          ])
        return nil
      }
      guard let hours = checkHoursName(name), let time else { return nil }
      return .working(time, hours)
    }
  }

  /// Days first, then shorter units, each at most once. (Clause 13.5)
  mutating func checkWorkingTime(_ syntax: WorkingTimeSyntax) -> WorkingTime? {
    var days = 0
    var seconds: Int64 = 0
    var last: Duration.Unit?
    for part in syntax.parts {
      guard let amount = constantNumber(part.amount) else { return nil }
      guard let unit = Duration.Unit(word: part.unit.text), unit != .week else {
        report(
          .badRange, "a working week has no fixed number of working days", at: part.unit.range,
          help: ["write the days, such as '5 working days'"])
        return nil
      }
      if let last, unit.seconds >= last.seconds {
        report(
          .badRange, "'\(part.unit.text)' cannot stand behind '\(last.rawValue)s'", at: part.unit.range,
          help: ["write the longest unit first and each once, as in '1 working day 2 working hours'"])
        return nil
      }
      last = unit
      let isSound: Bool
      if unit == .day {
        days = amount.asInt ?? 0
        isSound = amount.asInt != nil && (1...10_000).contains(days)
      } else {
        let length = Duration.of(amount, unit: unit)
        isSound = length.map { $0.seconds > 0 && $0.seconds <= 10_000 * Duration.Unit.day.seconds } ?? false
        seconds += isSound ? length?.seconds ?? 0 : 0
      }
      guard isSound else {
        report(
          .badRange,
          unit == .day
            ? "working days are counted in whole days, from 1 to 10000"
            : "working time is more than nothing, at most 240000 hours, and whole seconds",
          at: part.amount.range, help: ["write it as '4 working hours' or '2 working days'"])
        return nil
      }
    }
    return WorkingTime(days: days, time: Duration(seconds: seconds))
  }

  /// `TIME in office`; nil when no hours are named here. A mistake is reported and gives nil inside. (Clause 13.6)
  mutating func checkInHours(
    _ value: Expression, _ syntax: [ExpressionSyntax], at range: SourceRange
  ) -> Expression?? {
    // An option of that name is meant first.
    if case .choice = value.type { return nil }
    let names = syntax.compactMap { item -> ID<Hours>? in
      guard case .name(let name) = item.kind, case .hours(let index)? = symbols[name.text]?.kind else {
        return nil
      }
      return ID(index)
    }
    guard !names.isEmpty else { return nil }
    guard names.count == syntax.count else {
      report(
        .typeMismatch, "behind 'in' stand either hours or values, not both", at: range,
        help: ["write two conditions with 'or' between them"])
      return .some(nil)
    }
    guard value.type == .time else {
      report(
        .typeMismatch, "hours are asked of a time, and this is \(describe(value))", at: value.range,
        help: value.type == .date
          ? ["a date has no time of day; ask a field of type time, or 'now'"]
          : ["write 'now in …', or a field of type time"])
      return .some(nil)
    }
    return Expression(kind: .call(.isIn(names.map { hours[$0] }), [value]), type: .flag, range: range)
  }
}
