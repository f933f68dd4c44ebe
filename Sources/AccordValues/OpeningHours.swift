/// A day of the week, counted as ISO 8601 does.
package enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// As rules write it: `monday`.
  package var name: String { String(describing: self) }

  /// The day with this name, in small letters.
  package init?(name: String) {
    guard let day = Weekday.allCases.first(where: { $0.name == name }) else { return nil }
    self = day
  }

  /// This day and those behind it up to another one; behind sunday comes monday.
  package func days(until last: Weekday) -> [Weekday] {
    let count = (last.rawValue - rawValue + 7) % 7 + 1
    return (0..<count).map { Weekday.allCases[(rawValue - 1 + $0) % 7] }
  }

  package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

/// When somebody works: openings on the days of the week in one time zone, and days on which nobody does.
///
/// An opening belongs to the local day on which it begins, also the part of it behind midnight. Its ends are times on
/// the clock made into instants: a time that occurs twice is the earlier one, a time that is skipped is the end of the
/// gap. Working time is the real time between them.
package struct OpeningHours: Sendable, Equatable {
  /// From one time of day to another; one whose end is not after its beginning ends on the next day.
  package struct Opening: Hashable, Sendable {
    /// Minutes since midnight: the beginning below 24 hours, the end up to 24 hours.
    package let from: Int
    package let until: Int

    package init(from: Int, until: Int) {
      self.from = from
      self.until = until
    }

    /// `9:00 to 17:00`, as rules write it.
    package var text: String { "\(OpeningHours.clock(from)) to \(OpeningHours.clock(until))" }

    /// The end in minutes since the midnight before the beginning.
    package var end: Int { endsTheNextDay ? until + OpeningHours.minutesPerDay : until }

    /// Whether it goes on behind midnight.
    package var endsTheNextDay: Bool { until <= from }
  }

  package static let minutesPerDay = 1_440

  /// `9:05`: so many minutes after midnight.
  package static func clock(_ minute: Int) -> String { "\(minute / 60):\(String.padded(minute % 60, to: 2))" }

  private static let microsecondsPerMinute: Int64 = 60_000_000

  package let zone: TimeZoneTable
  /// The openings of each day of the week from Monday on, by their beginning.
  package let week: [[Opening]]
  /// Days without an opening, ascending and apart.
  package let closed: [ClosedRange<CalendarDate>]

  /// - Parameter week: the openings of each day from Monday on; those of a week do not overlap.
  package init(zone: TimeZoneTable, week: [[Opening]], closed: [ClosedRange<CalendarDate>]) {
    precondition(week.count == 7)
    self.zone = zone
    self.week = week.map { $0.sorted { ($0.from, $0.end) < ($1.from, $1.end) } }
    self.closed = OpeningHours.joined(closed)
  }

  package static func == (left: OpeningHours, right: OpeningHours) -> Bool {
    left.zone.identifier == right.zone.identifier && left.week == right.week && left.closed == right.closed
  }

  /// Ranges of days in order, those that touch or overlap as one.
  private static func joined(_ ranges: [ClosedRange<CalendarDate>]) -> [ClosedRange<CalendarDate>] {
    var joined: [ClosedRange<CalendarDate>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound.daysSinceEpoch <= last.upperBound.daysSinceEpoch + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// Whether a day is one of those without an opening.
  package func isClosed(_ day: CalendarDate) -> Bool {
    var (low, high) = (0, closed.count)
    while low < high {
      let middle = (low + high) / 2
      if closed[middle].upperBound < day { low = middle + 1 } else { high = middle }
    }
    return low < closed.count && closed[low].lowerBound <= day
  }

  /// The openings that begin on a day, in order; each holds its first instant and not its last.
  package func openings(on day: CalendarDate) -> [Range<Instant>] {
    let written = week[day.weekday - 1]
    guard !written.isEmpty, !isClosed(day) else { return [] }
    return written.compactMap { opening in
      guard let from = instant(day, minute: opening.from), let end = instant(day, minute: opening.end),
        from < end
      else { return nil }
      return from..<end
    }
  }

  /// Whether a moment lies in an opening.
  package func contains(_ instant: Instant) -> Bool { opening(around: instant) != nil }

  /// The moment `days` working days and then `time` of working time after `start`; nil when it lies behind the last year
  /// of the calendar.
  ///
  /// What begins outside of all openings begins with the next one. `days` later is the same time on the clock of the
  /// last of so many later days with an opening: in a break and before an opening the next beginning of that day, after
  /// its last closing that closing. Then comes the earliest moment by which `time` has passed in openings.
  ///
  /// - Parameter time: not below zero.
  package func adding(days: Int, time: Duration, to start: Instant) -> Instant? {
    var moment = start
    if days > 0 {
      guard let later = adding(days: days, to: start) else { return nil }
      moment = later
    }
    guard time.seconds > 0 || days == 0 else { return moment }
    var left = time.microseconds
    var day: CalendarDate? = zone.date(of: moment).previous ?? .first
    while let current = day {
      for opening in openings(on: current) where opening.upperBound > moment {
        let from = max(opening.lowerBound, moment)
        if left == 0 { return from }
        let length = from.distance(to: opening.upperBound)
        if left <= length { return Instant(microseconds: from.microseconds + left) }
        left -= length
      }
      day = current.next
    }
    return nil
  }

  /// The working time between two moments in microseconds; 0 when the second is not the later one.
  package func workingTime(from start: Instant, until end: Instant) -> Int64 {
    var sum: Int64 = 0
    guard start < end else { return sum }
    var day: CalendarDate? = zone.date(of: start).previous ?? .first
    let last = zone.date(of: end)
    while let current = day, current <= last {
      for opening in openings(on: current) {
        let (from, until) = (max(opening.lowerBound, start), min(opening.upperBound, end))
        if from < until { sum += from.distance(to: until) }
      }
      day = current.next
    }
    return sum
  }

  private func adding(days: Int, to start: Instant) -> Instant? {
    guard let (begins, home) = beginning(from: start) else { return nil }
    var left = days
    var day = home.next
    while let current = day {
      let openings = openings(on: current)
      if !openings.isEmpty {
        left -= 1
        if left == 0 { return place(begins, of: home, in: openings, on: current) }
      }
      day = current.next
    }
    return nil
  }

  /// The time that the clock shows at `moment`, counted from the midnight of its working day `home`, among the openings
  /// of another day.
  private func place(
    _ moment: Instant, of home: CalendarDate, in openings: [Range<Instant>], on day: CalendarDate
  ) -> Instant? {
    let shown = zone.local(of: moment)
    let days = day.daysSinceEpoch + shown.date.daysSinceEpoch - home.daysSinceEpoch
    guard let date = CalendarDate(daysSinceEpoch: days),
      let same = zone.firstInstant(date: date, microsecondOfDay: shown.microsecondOfDay)
    else { return nil }
    for opening in openings where same < opening.upperBound { return max(same, opening.lowerBound) }
    return openings.last?.upperBound
  }

  /// The first moment from `instant` on that lies in an opening, and the day to which the opening belongs.
  package func beginning(from instant: Instant) -> (moment: Instant, day: CalendarDate)? {
    if let day = opening(around: instant) { return (instant, day) }
    var day: CalendarDate? = zone.date(of: instant)
    while let current = day {
      for opening in openings(on: current) where opening.lowerBound >= instant {
        return (opening.lowerBound, current)
      }
      day = current.next
    }
    return nil
  }

  /// The day to which the opening around a moment belongs: its own or the one before.
  private func opening(around instant: Instant) -> CalendarDate? {
    let today = zone.date(of: instant)
    if holds(instant, today) { return today }
    guard let yesterday = today.previous, holds(instant, yesterday) else { return nil }
    return yesterday
  }

  /// Whether an opening that begins on a day holds a moment; makes no array, because leads are asked for it.
  private func holds(_ moment: Instant, _ day: CalendarDate) -> Bool {
    let written = week[day.weekday - 1]
    guard !written.isEmpty, !isClosed(day) else { return false }
    for opening in written {
      guard let from = instant(day, minute: opening.from), from <= moment else { return false }
      if let end = instant(day, minute: opening.end), moment < end { return true }
    }
    return false
  }

  private func instant(_ day: CalendarDate, minute: Int) -> Instant? {
    let (days, minuteOfDay) = minute.quotientAndRemainder(dividingBy: OpeningHours.minutesPerDay)
    guard let date = CalendarDate(daysSinceEpoch: day.daysSinceEpoch + days) else { return nil }
    return zone.firstInstant(
      date: date, microsecondOfDay: Int64(minuteOfDay) * OpeningHours.microsecondsPerMinute)
  }
}
