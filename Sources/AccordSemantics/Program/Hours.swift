package import AccordSource
package import AccordValues

/// When people work, under a name.
package struct Hours: Sendable {
  package let name: String
  package let title: String?
  package let openings: OpeningHours
  /// Whether the rules name its time zone; else it is that of the agreement.
  package let hasOwnZone: Bool
  /// Events of its calendars that have a time of day and therefore close no day.
  package let timedEvents: [TimedEvents]
  package let range: SourceRange
}

extension Hours {
  /// Those of one file.
  package struct TimedEvents: Sendable {
    package let file: String
    /// In which lines they begin.
    package let lines: [Int]
    /// Where the rules name the file.
    package let range: SourceRange
  }
}

/// How long after now something is due.
package enum Delay: Sendable {
  /// A duration, around the clock.
  case duration(Expression)
  case working(WorkingTime, ID<Hours>)

  /// The duration; nil for working time, which is no expression.
  package var expression: Expression? {
    if case .duration(let expression) = self { expression } else { nil }
  }

  /// The duration that is written here; nil where it is computed, and for working time.
  package var constantDuration: Duration? { expression?.constantDuration }

  /// Whether it depends on the lead.
  package var isComputed: Bool { expression.map { $0.constantDuration == nil } ?? false }

  /// When it is over; nil where the calendar has no such time, and where it depends on the lead.
  package func end(from start: Instant, in program: Program) -> Instant? {
    switch self {
    case .duration(let expression): expression.constantDuration.flatMap { start.adding($0) }
    case .working(let time, let hours): time.end(from: start, in: program.hours[hours].openings)
    }
  }

  /// As the rules say it, such as `4 hours` or `2 working days of office`; nil where it depends on the lead.
  package func words(in program: Program) -> String? {
    switch self {
    case .duration(let expression): expression.constantDuration?.description
    case .working(let time, let hours): "\(time) of \(program.hours[hours].name)"
    }
  }
}

/// So many working days, and then so much working time.
package struct WorkingTime: Hashable, Sendable {
  package let days: Int
  package let time: Duration

  /// - Parameter time: shorter units than days.
  package init(days: Int, time: Duration) {
    (self.days, self.time) = (days, time)
  }

  /// The moment at which it has passed; nil where the calendar has none.
  package func end(from start: Instant, in hours: OpeningHours) -> Instant? {
    hours.adding(days: days, time: time, to: start)
  }
}

extension Route.Step {
  /// The hours in which the time to respond counts; nil for one around the clock.
  package func hours(in program: Program) -> Hours? {
    guard case .working(_, let id)? = respondWithin else { return nil }
    return program.hours[id]
  }
}

extension Program {
  /// The openings of hours by their name; nil where there are no such hours.
  package func openings(of name: Text) -> OpeningHours? {
    hours.first { $0.name == name.string }?.openings
  }

  /// Whether a step counts the time to respond in hours.
  package var countsInHours: Bool { route?.steps.contains { $0.hours(in: self) != nil } ?? false }

  /// Whether a step says who is told when nobody has responded.
  package var tellsOthers: Bool { route?.steps.contains { $0.then != nil } ?? false }
}

extension WorkingTime {
  /// As rules write it, `1 working day 2 working hours`; nil for all else.
  package init?(words: String) {
    let parts = words.split(separator: " ").map(String.init)
    guard !parts.isEmpty, parts.count.isMultiple(of: 3) else { return nil }
    var days = 0
    var seconds: Int64 = 0
    var last = Int64.max
    for start in stride(from: 0, to: parts.count, by: 3) {
      guard parts[start + 1] == "working",
        let length = Duration(words: "\(parts[start]) \(parts[start + 2])"),
        let unit = Duration.Unit(word: parts[start + 2]),
        unit != .week, unit.seconds < last, length.seconds > 0
      else { return nil }
      last = unit.seconds
      if unit == .day, !length.seconds.isMultiple(of: unit.seconds) { return nil }
      if unit == .day { days = Int(length.seconds / unit.seconds) } else { seconds += length.seconds }
    }
    self.init(days: days, time: Duration(seconds: seconds))
  }
}

extension WorkingTime: CustomStringConvertible {
  /// `1 working day 10 working hours`; hours stay hours, as a day has no length here.
  package var description: String {
    let hours = time.seconds % 3_600 == 0
    let minutes = time.seconds % 60 == 0
    let (amount, unit) =
      hours
      ? (time.seconds / 3_600, "hour") : minutes ? (time.seconds / 60, "minute") : (time.seconds, "second")
    let parts = [(Int64(days), "day"), (amount, unit)].filter { $0.0 != 0 }
    return parts.map { "\($0.0) working \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: " ")
  }
}

extension Hours {
  /// All that decides which times they hold, one text for one meaning.
  package var meaning: String {
    let week = zip(Weekday.allCases, openings.week).filter { !$0.1.isEmpty }.map { day, openings in
      CanonicalWriter.list(day.name, openings.map { "\($0.from)-\($0.end)" })
    }
    let closed = openings.closed.map { "\($0.lowerBound)..\($0.upperBound)" }
    return CanonicalWriter.list(
      "hours",
      [JSONText.quote(openings.zone.identifier)] + week + [CanonicalWriter.list("closed", closed)])
  }
}
