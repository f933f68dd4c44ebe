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
