/// The offsets from UTC of one time zone, as a sorted table of the moments at which they change.
///
/// A table made from a name holds every change that the time zone database knows up to the end of 2199.
/// Before the first change the zone's local mean time holds, as in the database; from 2200 on, the offset
/// after the last change.
package struct TimeZoneTable: Sendable {
  /// The IANA name.
  package let identifier: String
  /// The changes in seconds since 1970-01-01T00:00Z, ascending.
  private let changes: [Int64]
  /// The first local second (local time as if it were UTC) that no longer takes the offset before the change:
  /// after the gap, or after the whole overlap.
  private let localChanges: [Int64]
  /// Seconds east of UTC: `offsets[n]` holds from change n - 1 up to change n.
  private let offsets: [Int]

  /// UTC: offset 0 at all times.
  package static let utc = TimeZoneTable(identifier: "UTC", initialOffset: 0, changes: [])

  /// - Parameter changes: ascending seconds since 1970-01-01T00:00Z, each with the offset from then on.
  init(identifier: String, initialOffset: Int, changes: [(second: Int64, offset: Int)]) {
    self.identifier = identifier
    self.changes = changes.map(\.second)
    offsets = [initialOffset] + changes.map(\.offset)
    localChanges = zip(changes, offsets).map { change, before in
      change.second + Int64(max(before, change.offset))
    }
  }

  /// The offset from UTC at `instant` in seconds, positive to the east.
  package func offset(at instant: Instant) -> Int {
    offsets[TimeZoneTable.count(in: changes, upTo: instant.wholeSeconds)]
  }

  /// The instant of a local time; nil when it lies outside the years 0001 to 9999 in UTC, or when
  /// `microsecondOfDay` is not within a day of 24 hours.
  ///
  /// A local time that a change skips takes the offset before the change; one that occurs twice is the
  /// earlier instant.
  package func instant(date: CalendarDate, microsecondOfDay: Int64) -> Instant? {
    guard (0..<Instant.microsecondsPerDay).contains(microsecondOfDay) else { return nil }
    let local = Int64(date.daysSinceEpoch) * Instant.microsecondsPerDay + microsecondOfDay
    let localSecond = local.floorDivided(by: Instant.microsecondsPerSecond).quotient
    let offset = offsets[TimeZoneTable.count(in: localChanges, upTo: localSecond)]
    return Instant(microseconds: local - Int64(offset) * Instant.microsecondsPerSecond)
  }

  /// The same, but a local time that a change skips is the moment of the change.
  ///
  /// So of two local times the later one is never the earlier instant, which `instant` does not promise.
  package func firstInstant(date: CalendarDate, microsecondOfDay: Int64) -> Instant? {
    guard let instant = instant(date: date, microsecondOfDay: microsecondOfDay) else { return nil }
    let shown = local(of: instant)
    if shown.date == date, shown.microsecondOfDay == microsecondOfDay { return instant }
    let change = changes[TimeZoneTable.count(in: changes, upTo: instant.wholeSeconds) - 1]
    return Instant(microseconds: change * Instant.microsecondsPerSecond)
  }

  /// The local calendar day of `instant`.
  package func date(of instant: Instant) -> CalendarDate {
    local(of: instant).date
  }

  /// The local hour of `instant`, from 0 to 23.
  package func hour(of instant: Instant) -> Int {
    Int(local(of: instant).microsecondOfDay / (3_600 * Instant.microsecondsPerSecond))
  }

  /// The minute of the local hour, from 0 to 59.
  package func minute(of instant: Instant) -> Int {
    Int(local(of: instant).microsecondOfDay / (60 * Instant.microsecondsPerSecond)) % 60
  }

  /// The local day and what a clock shows at `instant`, as in `2026-11-02 10:00`.
  package func minuteText(of instant: Instant) -> String {
    let (date, microsecond) = local(of: instant)
    let minutes = microsecond / (60 * Instant.microsecondsPerSecond)
    return "\(date) \(String.padded(minutes / 60, to: 2)):\(String.padded(minutes % 60, to: 2))"
  }

  /// What a clock shows at `instant`, in whole seconds since midnight.
  package func timeOfDay(of instant: Instant) -> Duration {
    Duration(seconds: local(of: instant).microsecondOfDay / Instant.microsecondsPerSecond)
  }

  /// The local calendar day and time of `instant`, in microseconds from 0 up to a day of 24 hours.
  ///
  /// A day before year 1 or after year 9999, which an offset can lead to, is given as the first or last day.
  package func local(of instant: Instant) -> (date: CalendarDate, microsecondOfDay: Int64) {
    let local = instant.microseconds + Int64(offset(at: instant)) * Instant.microsecondsPerSecond
    let (day, microsecond) = local.floorDivided(by: Instant.microsecondsPerDay)
    let date = CalendarDate(daysSinceEpoch: Int(day)) ?? (day < 0 ? CalendarDate.first : .last)
    return (date, microsecond)
  }

  /// How many elements of an ascending array are at most `second`.
  private static func count(in ascending: [Int64], upTo second: Int64) -> Int {
    var low = 0
    var high = ascending.count
    while low < high {
      let middle = (low + high) / 2
      if ascending[middle] <= second { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
