package import AccordValues

/// Moments at which some rules are in force, of which is spoken, and one of them at which leads are tried.
package struct Stretch: Sendable {
  package let moments: ClosedRange<Instant>
  package let tried: Instant

  /// The stretch from the beginning of a day to that of another one; without an end, years in which every length of time
  /// that rules speak of is in the calendar.
  ///
  /// - Parameters:
  ///   - first: nil for the beginning of time.
  ///   - next: the first day after it; nil for the end of time.
  ///   - now: at which leads are tried where it lies within.
  package init(from first: CalendarDate?, until next: CalendarDate?, in zone: TimeZoneTable, now: Instant) {
    func midnight(_ day: CalendarDate) -> Instant? { zone.instant(date: day, microsecondOfDay: 0) }
    let earliest = Instant(microseconds: Encoder.years.lowerBound) ?? now
    let latest = Instant(microseconds: Encoder.years.upperBound) ?? now
    let end = next.flatMap(midnight).flatMap { Instant(microseconds: $0.microseconds - 1) } ?? latest
    let start = first.flatMap(midnight) ?? min(earliest, end)
    moments = start...max(start, end)
    if moments.contains(now) {
      tried = now
    } else if moments.upperBound < now {
      tried = max(midnight(zone.date(of: moments.upperBound)) ?? start, start)
    } else {
      tried = start
    }
  }

  /// One moment.
  package init(at moment: Instant) {
    moments = moment...moment
    tried = moment
  }
}
