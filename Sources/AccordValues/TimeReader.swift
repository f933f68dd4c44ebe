/// Reads ISO 8601 dates and date-times as they occur in exports.
package enum TimeReader {
  /// Reads a date-time such as `2026-11-01T09:00Z` or `2026-11-01 09:00:00.25+01:00`, or a date.
  ///
  /// Date and time are parted by `T`, `t` or one blank; seconds and a fraction may be absent, and of the
  /// fraction all digits after the sixth are dropped. The offset is `Z`, `z`, `+01:00`, `+0100` or `+01`, behind
  /// a blank also `UTC` or `GMT`;
  /// without one the local time of `zone` is meant. A date alone is the start of that day in `zone`. Nil for
  /// anything else, and for days and times that do not exist, among them 24:00 and second 60.
  @inlinable @inline(__always)
  package static func instant(_ utf8: some Collection<UInt8>, zone: TimeZoneTable) -> Instant? {
    ContiguousBytes.read(utf8) { instant($0, zone: zone) }
  }

  /// Reads a date-time or a date, from bytes in one piece.
  package static func instant(_ utf8: UnsafeBufferPointer<UInt8>, zone: TimeZoneTable) -> Instant? {
    var cursor = ByteCursor(utf8)
    guard var local = takeDate(&cursor) else { return nil }
    if cursor.isAtEnd { return local.instant(in: zone) }
    guard cursor.take(UInt8(ascii: "T"), or: UInt8(ascii: "t")) || cursor.take(UInt8(ascii: " ")),
      takeTime(&cursor, &local)
    else { return nil }
    if cursor.isAtEnd { return local.instant(in: zone) }
    // Ruby writes a blank before the zone, and a word for UTC.
    let isApart = cursor.take(UInt8(ascii: " "))
    if isApart, cursor.take("UTC") || cursor.take("GMT") {
      local.offset = 0
      return cursor.isAtEnd ? local.instant(in: zone) : nil
    }
    guard let offset = cursor.takeOffset(), cursor.isAtEnd else { return nil }
    local.offset = offset
    return local.instant(in: zone)
  }

  /// Reads a day as `YYYY-MM-DD`; nil for anything else and for days that do not exist.
  @inlinable @inline(__always)
  package static func date(_ utf8: some Collection<UInt8>) -> CalendarDate? {
    ContiguousBytes.read(utf8) { date($0) }
  }

  /// Reads a day as `YYYY-MM-DD`, from bytes in one piece.
  package static func date(_ utf8: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    var cursor = ByteCursor(utf8)
    guard let local = takeDate(&cursor), cursor.isAtEnd else { return nil }
    return local.date
  }

  /// Reads the day of a date or a date-time, as it is written there, whatever the zone; nil for anything else, and for
  /// days and times that do not exist.
  @inlinable @inline(__always)
  package static func writtenDate(_ utf8: some Collection<UInt8>) -> CalendarDate? {
    ContiguousBytes.read(utf8) { writtenDate($0) }
  }

  /// Reads the day of a date or a date-time, from bytes in one piece.
  package static func writtenDate(_ utf8: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    if let date = date(utf8) { return date }
    guard utf8.count > 10, instant(utf8, zone: .utc) != nil else { return nil }
    return date(UnsafeBufferPointer(rebasing: utf8[..<10]))
  }

  private static func takeDate(_ cursor: inout ByteCursor) -> LocalTime? {
    guard let year = cursor.takeNumber(digits: 4), cursor.take(UInt8(ascii: "-")),
      let month = cursor.takeNumber(digits: 2), cursor.take(UInt8(ascii: "-")),
      let day = cursor.takeNumber(digits: 2)
    else { return nil }
    return LocalTime(year: year, month: month, day: day)
  }

  private static func takeTime(_ cursor: inout ByteCursor, _ local: inout LocalTime) -> Bool {
    guard let hour = cursor.takeNumber(digits: 2), cursor.take(UInt8(ascii: ":")),
      let minute = cursor.takeNumber(digits: 2)
    else { return false }
    local.hour = hour
    local.minute = minute
    guard cursor.take(UInt8(ascii: ":")) else { return true }
    guard let second = cursor.takeNumber(digits: 2) else { return false }
    local.second = second
    guard cursor.take(UInt8(ascii: "."), or: UInt8(ascii: ",")) else { return true }
    guard let microsecond = cursor.takeFraction(limit: Int.max) else { return false }
    local.microsecond = microsecond
    return true
  }
}

extension ByteCursor {
  /// Consumes `Z`, `z`, `+01:00`, `+0100` or `+01`, and gives the offset in seconds east of UTC; nil when there is none.
  mutating func takeOffset() -> Int? {
    if take(UInt8(ascii: "Z"), or: UInt8(ascii: "z")) { return 0 }
    let west = take(UInt8(ascii: "-"))
    guard west || take(UInt8(ascii: "+")), let hours = takeNumber(digits: 2), hours < 24 else { return nil }
    var minutes = 0
    if take(UInt8(ascii: ":")) || nextIsDigit {
      guard let value = takeNumber(digits: 2), value < 60 else { return nil }
      minutes = value
    }
    let offset = (hours * 60 + minutes) * 60
    return west ? -offset : offset
  }

  /// Consumes one to `limit` digits as a fraction of a second, and gives microseconds; nil when there is no
  /// digit.
  mutating func takeFraction(limit: Int) -> Int? {
    var microseconds = 0
    var weight = 100_000
    var count = 0
    while count < limit, let digit = takeDigit() {
      microseconds += digit * weight
      weight /= 10
      count += 1
    }
    return count > 0 ? microseconds : nil
  }
}
