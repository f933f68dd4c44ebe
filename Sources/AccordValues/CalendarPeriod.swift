/// A calendar week, month or quarter: what a report is about.
package struct CalendarPeriod: Hashable, Sendable {
  package let rhythm: Rhythm
  /// The first day.
  package let start: CalendarDate

  /// How long periods are.
  package enum Rhythm: String, CaseIterable, Sendable {
    case weekly
    case monthly
    case quarterly

    /// A period as people call it: "month".
    package var noun: String {
      switch self {
      case .weekly: "week"
      case .monthly: "month"
      case .quarterly: "quarter"
      }
    }

    /// How the name of a period is written, by an example.
    package var example: String {
      switch self {
      case .weekly: "2026-W44"
      case .monthly: "2026-10"
      case .quarterly: "2026-Q4"
      }
    }
  }

  private init(_ rhythm: Rhythm, from start: CalendarDate) {
    self.rhythm = rhythm
    self.start = start
  }

  /// The period in which a day lies. Weeks begin on Mondays.
  package init(_ rhythm: Rhythm, containing day: CalendarDate) {
    let first: CalendarDate? =
      switch rhythm {
      case .weekly: CalendarDate(daysSinceEpoch: day.daysSinceEpoch - CalendarPeriod.daysSinceMonday(day))
      case .monthly: CalendarDate(year: day.year, month: day.month, day: 1)
      case .quarterly: CalendarDate(year: day.year, month: (day.month - 1) / 3 * 3 + 1, day: 1)
      }
    self.init(rhythm, from: first ?? .first)
  }

  /// The period of a name such as `2026-10`, `2026-W44` (ISO 8601) or `2026-Q4`; nil for what names none.
  package init?(_ name: String) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), year > 0 else { return nil }
    func number(_ text: Substring, digits: Int) -> Int? {
      text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
    let day: CalendarDate?
    let rhythm: Rhythm
    switch parts[1].first {
    case "W":
      rhythm = .weekly
      // The week with the fourth of January is the first.
      day = number(parts[1].dropFirst(), digits: 2).flatMap { week in
        guard (1...53).contains(week), let fourth = CalendarDate(year: year, month: 1, day: 4) else {
          return nil
        }
        return CalendarDate(daysSinceEpoch: fourth.daysSinceEpoch + (week - 1) * 7)
      }
    case "Q":
      rhythm = .quarterly
      day = number(parts[1].dropFirst(), digits: 1).flatMap { quarter in
        (1...4).contains(quarter) ? CalendarDate(year: year, month: quarter * 3, day: 1) : nil
      }
    default:
      rhythm = .monthly
      day = number(parts[1], digits: 2).flatMap { CalendarDate(year: year, month: $0, day: 1) }
    }
    guard let day else { return nil }
    self.init(rhythm, containing: day)
    // A year has a week 53 only when it is named so.
    guard self.name == name else { return nil }
  }

  private static func daysSinceMonday(_ day: CalendarDate) -> Int {
    // The first of January 1970 was a Thursday.
    let days = (day.daysSinceEpoch + 3) % 7
    return days < 0 ? days + 7 : days
  }

  /// The period after this one; nil at the end of the calendar.
  package var next: CalendarPeriod? {
    let days =
      switch rhythm {
      case .weekly: 7
      case .monthly: 31
      case .quarterly: 92
      }
    // No period is longer, and none is shorter than a day longer.
    return CalendarDate(daysSinceEpoch: start.daysSinceEpoch + days).map {
      CalendarPeriod(rhythm, containing: $0)
    }
  }

  /// The period before this one; nil at the beginning of the calendar.
  package var previous: CalendarPeriod? {
    start.previous.map { CalendarPeriod(rhythm, containing: $0) }
  }

  /// The last day.
  package var lastDay: CalendarDate {
    next.flatMap(\.start.previous) ?? .last
  }

  /// The moment at which the first day after it begins; nil at the end of the calendar.
  package func end(in zone: TimeZoneTable) -> Instant? {
    next.flatMap { zone.instant(date: $0.start, microsecondOfDay: 0) }
  }

  /// How reports call it: `2026-10`, `2026-W44`, `2026-Q4`.
  package var name: String {
    func padded(_ number: Int, _ digits: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    switch rhythm {
    case .monthly: return "\(padded(start.year, 4))-\(padded(start.month, 2))"
    case .quarterly: return "\(padded(start.year, 4))-Q\((start.month + 2) / 3)"
    case .weekly:
      // A week belongs to the year of its Thursday.
      let thursday = CalendarDate(daysSinceEpoch: start.daysSinceEpoch + 3) ?? start
      let first = CalendarDate(year: thursday.year, month: 1, day: 1) ?? thursday
      let week = (thursday.daysSinceEpoch - first.daysSinceEpoch) / 7 + 1
      return "\(padded(thursday.year, 4))-W\(padded(week, 2))"
    }
  }
}

extension CalendarPeriod: Comparable {
  package static func < (left: CalendarPeriod, right: CalendarPeriod) -> Bool { left.start < right.start }
}
