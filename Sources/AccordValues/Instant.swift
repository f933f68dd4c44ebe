/// A point in time with a resolution of one microsecond, in the years 0001 to 9999 (UTC).
package struct Instant: Hashable, Sendable {
  /// Microseconds since 1970-01-01T00:00Z, without leap seconds.
  package let microseconds: Int64

  static let microsecondsPerSecond: Int64 = 1_000_000
  static let microsecondsPerDay: Int64 = 86_400_000_000
  /// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999Z.
  private static let range: ClosedRange<Int64> = -62_135_596_800_000_000...253_402_300_799_999_999

  /// The last one of the calendar.
  package static let last = Instant(valid: range.upperBound)

  private init(valid microseconds: Int64) { self.microseconds = microseconds }

  /// The instant that many microseconds after 1970-01-01T00:00Z; nil outside the years 0001 to 9999.
  package init?(microseconds: Int64) {
    guard Instant.range.contains(microseconds) else { return nil }
    self.microseconds = microseconds
  }

  /// The instant `duration` later; nil outside the years 0001 to 9999.
  package func adding(_ duration: Duration) -> Instant? {
    let (length, overflow) = duration.seconds.multipliedReportingOverflow(by: Instant.microsecondsPerSecond)
    let (sum, sumOverflow) = microseconds.addingReportingOverflow(length)
    return overflow || sumOverflow ? nil : Instant(microseconds: sum)
  }

  /// The instant `duration` earlier; nil outside the years 0001 to 9999.
  package func subtracting(_ duration: Duration) -> Instant? {
    let (length, overflow) = duration.seconds.multipliedReportingOverflow(by: Instant.microsecondsPerSecond)
    let (difference, differenceOverflow) = microseconds.subtractingReportingOverflow(length)
    return overflow || differenceOverflow ? nil : Instant(microseconds: difference)
  }

  /// The microseconds from this instant to `other`; negative when `other` is earlier.
  package func distance(to other: Instant) -> Int64 {
    other.microseconds - microseconds
  }

  /// The whole seconds since 1970-01-01T00:00Z, rounded down.
  var wholeSeconds: Int64 { microseconds.floorDivided(by: Instant.microsecondsPerSecond).quotient }
}

extension Instant: Comparable {
  package static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }
}

extension Instant: CustomStringConvertible {
  /// ISO 8601 in UTC, as in `2026-11-01T09:00:00Z`; a fraction only where there is one.
  package var description: String {
    let (date, microsecondOfDay) = TimeZoneTable.utc.local(of: self)
    let (second, fraction) = microsecondOfDay.floorDivided(by: Instant.microsecondsPerSecond)
    let time = [second / 3_600, second / 60 % 60, second % 60].map { String.padded($0, to: 2) }
    var text = "\(date)T\(time.joined(separator: ":"))"
    if fraction != 0 {
      var digits = Substring(String.padded(fraction, to: 6))
      while digits.last == "0" { digits.removeLast() }
      text += ".\(digits)"
    }
    return text + "Z"
  }
}

/// The parts of a date-time as a reader collects them.
struct LocalTime {
  var year = 0
  var month = 0
  var day = 0
  var hour = 0
  var minute = 0
  var second = 0
  var microsecond = 0
  /// Seconds east of UTC, where the text says so.
  var offset: Int?
  /// 0 before noon and 12 behind it, where the hour counts from 1 to 12.
  var half: Int?

  /// The calendar day; nil when there is no such day.
  var date: CalendarDate? { CalendarDate(year: year, month: month, day: day) }

  /// The time of day in microseconds; nil unless it is from 00:00 up to, not including, 24:00.
  ///
  /// There are no leap seconds.
  var microsecondOfDay: Int64? {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
      (0..<1_000_000).contains(microsecond)
    else { return nil }
    return Int64((hour * 60 + minute) * 60 + second) * Instant.microsecondsPerSecond + Int64(microsecond)
  }

  /// The instant, in `zone` unless the text says its offset; nil when the day or the time of day does not exist.
  func instant(in zone: TimeZoneTable) -> Instant? {
    guard let date, let microsecondOfDay else { return nil }
    guard let offset else { return zone.instant(date: date, microsecondOfDay: microsecondOfDay) }
    return Instant(
      microseconds: Int64(date.daysSinceEpoch) * Instant.microsecondsPerDay + microsecondOfDay
        - Int64(offset) * Instant.microsecondsPerSecond)
  }
}
