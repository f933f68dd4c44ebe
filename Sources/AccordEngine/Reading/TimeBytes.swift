import AccordValues

/// Reads ISO 8601 times and dates from bytes, as `TimeReader` does.
enum TimeBytes {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The microseconds of `Instant`: the years 0001 to 9999.
  static let instants: ClosedRange<Int64> = -62_135_596_800_000_000...253_402_300_799_999_999

  /// The microseconds since 1970 of a time or of the start of a day; nil when the text is neither.
  @inline(__always)
  static func instant(_ text: Bytes, zone: TimeZoneTable, months: borrowing MonthCache) -> Int64? {
    if let start = text.baseAddress, text.count >= 17, let known = usual(start, text.count, months) {
      return known
    }
    return TimeReader.instant(text, zone: zone)?.microseconds
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// A time such as `2026-11-01T09:00:00Z` in a month that is known already; nil for all else.
  ///
  /// - Parameter start: of 20 bytes.
  @inline(__always)
  static func toTheSecond(_ start: UnsafePointer<UInt8>, _ months: borrowing MonthCache) -> Int64? {
    let raw = UnsafeRawPointer(start)
    let month = months.knownMonth(raw.word(0))
    guard month.pointee.prefix == raw.word(0), let minutes = minutes(raw.word(8), of: month) else {
      return nil
    }
    // `:00Z`, first byte lowest; a value too large sets the high bit of its byte.
    let values = raw.halfWord(16) ^ 0x5A30_303A
    guard ((values &+ 0x7F76_7A7F) | values) & 0x8080_8080 == 0 else { return nil }
    let seconds = Int64(values >> 8 & 0xF) &* 10 &+ Int64(values >> 16)
    return (minutes &* 60 &+ seconds) &* 1_000_000
  }

  /// The minutes since 1970 that a day and time such as `01T09:00` make; nil when they are none.
  ///
  /// - Parameter word: the eight bytes, first byte lowest.
  @inline(__always)
  private static func minutes(_ word: UInt64, of month: UnsafePointer<MonthCache.Month>) -> Int64? {
    // The digits' values; a value too large for its place sets the high bit of its byte.
    let values = word ^ 0x3030_3A30_3054_3030
    guard ((values &+ 0x767A_7F76_7D7F_767C) | values) & highBits == 0 else { return nil }
    // The day in byte 0, the hour in byte 3, the minute in byte 6.
    let parts = (values &* 10 &+ values >> 8) & 0x00FF_0000_FF00_00FF
    guard parts >> 24 & 0xFF < 24, UInt32(truncatingIfNeeded: parts & 0xFF) &- 1 < month.pointee.length else {
      return nil
    }
    // The day times 1440, the hour times 60 and the minute meet in the two highest bytes.
    let minutes = (parts &* 0x05A0_0000_3C00_0001) >> 48
    return Int64(month.pointee.dayZero) &* 1_440 &+ Int64(truncatingIfNeeded: minutes)
  }

  /// A time with a two-digit second or none, an optional fraction, and `Z` or an offset; nil for all else.
  @inline(never)
  private static func usual(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ months: borrowing MonthCache
  ) -> Int64? {
    let raw = UnsafeRawPointer(start)
    var word = raw.word(8)
    let mark = word & 0x00FF_0000
    if mark == 0x0020_0000 || mark == 0x0074_0000 { word = word & ~0x00FF_0000 | 0x0054_0000 }
    guard let minutes = minutes(word, of: months.month(raw.word(0))) else { return nil }
    var seconds = minutes &* 60
    var microseconds: Int64 = 0
    var offset = 16
    if start[16] == UInt8(ascii: ":") {
      guard count > 19 else { return nil }
      let tens = start[17] &- 0x30
      let units = start[18] &- 0x30
      guard tens < 6, units < 10 else { return nil }
      seconds &+= Int64(tens) &* 10 &+ Int64(units)
      offset = 19
      if start[19] == UInt8(ascii: ".") || start[19] == UInt8(ascii: ",") {
        guard let end = fraction(start, count, &microseconds) else { return nil }
        offset = end
      }
    }
    guard let east = zone(start + offset, count &- offset) else { return nil }
    let instant = (seconds &- east) &* 1_000_000 &+ microseconds
    return instants.contains(instant) ? instant : nil
  }

  /// Reads the digits behind the mark at offset 19; gives the offset behind them, nil when there is none.
  @inline(__always)
  private static func fraction(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ microseconds: inout Int64
  ) -> Int? {
    var offset = 20
    var weight: Int64 = 100_000
    while offset < count {
      let digit = start[offset] &- 0x30
      if digit > 9 { break }
      microseconds &+= Int64(digit) &* weight
      weight /= 10
      offset &+= 1
    }
    return offset > 20 ? offset : nil
  }

  /// An offset of the usual forms in seconds east of UTC; nil for all else.
  @inline(__always)
  private static func zone(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int64? {
    if count == 1, start[0] | 0x20 == UInt8(ascii: "z") { return 0 }
    guard count == 6 || count == 5 else { return nil }
    let isWest = start[0] == UInt8(ascii: "-")
    guard isWest || start[0] == UInt8(ascii: "+"), count == 5 || start[3] == UInt8(ascii: ":") else {
      return nil
    }
    let tens = start[1] &- 0x30
    let units = start[2] &- 0x30
    let minuteTens = start[count &- 2] &- 0x30
    let minuteUnits = start[count &- 1] &- 0x30
    guard tens < 3, units < 10, minuteTens < 6, minuteUnits < 10 else { return nil }
    let hours = Int64(tens) &* 10 &+ Int64(units)
    guard hours < 24 else { return nil }
    let offset = (hours &* 60 &+ Int64(minuteTens) &* 10 &+ Int64(minuteUnits)) &* 60
    return isWest ? -offset : offset
  }

  /// The days since 1970 of `YYYY-MM-DD`, or of the day with which a time begins; nil when the text is neither.
  @inline(__always)
  static func date(_ text: Bytes, months: borrowing MonthCache) -> Int64? {
    guard let start = text.baseAddress, text.count == 10 else {
      return (TimeReader.writtenDate(text)?.daysSinceEpoch).map { Int64($0) }
    }
    return date(start, in: months.month(UnsafeRawPointer(start).word(0)))
  }

  /// The same for a month that is known already; nil for all else.
  ///
  /// - Parameter start: of 10 bytes.
  @inline(__always)
  static func knownDate(_ start: UnsafePointer<UInt8>, _ months: borrowing MonthCache) -> Int64? {
    let prefix = UnsafeRawPointer(start).word(0)
    let month = months.knownMonth(prefix)
    return month.pointee.prefix == prefix ? date(start, in: month) : nil
  }

  @inline(__always)
  private static func date(_ start: UnsafePointer<UInt8>, in month: UnsafePointer<MonthCache.Month>) -> Int64?
  {
    let tens = start[8] &- 0x30
    let units = start[9] &- 0x30
    guard tens < 10, units < 10 else { return nil }
    let day = UInt32(tens) &* 10 &+ UInt32(units)
    return day &- 1 < month.pointee.length ? Int64(month.pointee.dayZero) &+ Int64(day) : nil
  }
}

extension TimeBytes {
  /// The day of an instant in UTC, counted from 1970-01-01.
  ///
  /// - Parameter microseconds: since 1970.
  static func day(of microseconds: Int64) -> Int64 {
    let (days, rest) = microseconds.quotientAndRemainder(dividingBy: 86_400_000_000)
    return rest < 0 ? days - 1 : days
  }
}
