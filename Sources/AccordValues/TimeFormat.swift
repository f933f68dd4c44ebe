/// A declared form of dates or date-times, such as `DD.MM.YYYY HH:mm`.
///
/// The fields are `YYYY`, `MM`, `DD`, `HH` (00 to 23), `mm`, `ss`, each with exactly that many digits, and
/// `SSS`, a fraction of a second with one to six digits. `Z` reads `Z` or an offset such as `+01:00`, `+0100` or
/// `+01`; `UTC` and `GMT` read that word and mean it. Other letters stand in single quotes, and everything else, like
/// the `T` between a day and a time of day, for itself.
package struct TimeFormat: Hashable, Sendable {
  /// The format as declared.
  package let pattern: String
  private let parts: [Part]

  /// Reads a pattern, which must have `YYYY`, `MM` and `DD`.
  ///
  /// Each field may occur once, one of the zones at all, and a field of the time of day only together with the larger
  /// ones.
  package init(_ pattern: String) throws(TimeFormatError) {
    self.pattern = pattern
    parts = try PatternReader.parts(of: pattern)
  }

  /// Reads a date-time in this format, or a date as the start of that day; nil for anything else, and for days and
  /// times that do not exist.
  ///
  /// - Parameter zone: holds where the format has no zone.
  @inlinable @inline(__always)
  package func instant(_ utf8: some Collection<UInt8>, zone: TimeZoneTable) -> Instant? {
    ContiguousBytes.read(utf8) { instant($0, zone: zone) }
  }

  /// Reads a date-time or a date in this format, from bytes in one piece.
  package func instant(_ utf8: UnsafeBufferPointer<UInt8>, zone: TimeZoneTable) -> Instant? {
    read(utf8)?.instant(in: zone)
  }

  /// Reads the day of a text in this format, as it is written there, whatever the zone; nil for anything else, and for
  /// days and times that do not exist.
  @inlinable @inline(__always)
  package func date(_ utf8: some Collection<UInt8>) -> CalendarDate? {
    ContiguousBytes.read(utf8) { date($0) }
  }

  /// Reads the day of a text in this format, from bytes in one piece.
  package func date(_ utf8: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    guard let local = read(utf8), local.microsecondOfDay != nil else { return nil }
    return local.date
  }

  private func read(_ utf8: UnsafeBufferPointer<UInt8>) -> LocalTime? {
    var cursor = ByteCursor(utf8)
    var local = LocalTime()
    for part in parts {
      switch part {
      case .literal(let byte):
        guard cursor.take(byte) else { return nil }
      case .field(let field):
        guard field.read(&cursor, into: &local) else { return nil }
      }
    }
    return cursor.isAtEnd ? local : nil
  }
}

extension TimeFormat {
  /// One step of reading: a field, or a byte that must be there.
  enum Part: Hashable, Sendable {
    case field(Field)
    case literal(UInt8)

    var isDigits: Bool {
      switch self {
      case .field(let field): !field.isZone
      case .literal(let byte): (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
    }
  }
}

extension TimeFormat {
  /// A field of a pattern; the raw value is its notation.
  enum Field: String, CaseIterable, Sendable {
    case year = "YYYY"
    case month = "MM"
    case day = "DD"
    case hour = "HH"
    case minute = "mm"
    case second = "ss"
    case fraction = "SSS"
    /// `Z`, or an offset.
    case offset = "Z"
    case utc = "UTC"
    case gmt = "GMT"

    /// The field without which this one makes no sense.
    var larger: Field? {
      switch self {
      case .year, .month, .day, .hour, .offset, .utc, .gmt: nil
      case .minute: .hour
      case .second: .minute
      case .fraction: .second
      }
    }

    /// Whether the field says which zone the time is in.
    var isZone: Bool {
      switch self {
      case .offset, .utc, .gmt: true
      case .year, .month, .day, .hour, .minute, .second, .fraction: false
      }
    }

    /// Reads what stands for the field into its place; false when it is not there.
    func read(_ cursor: inout ByteCursor, into local: inout LocalTime) -> Bool {
      guard let value = take(&cursor) else { return false }
      switch self {
      case .year: local.year = value
      case .month: local.month = value
      case .day: local.day = value
      case .hour: local.hour = value
      case .minute: local.minute = value
      case .second: local.second = value
      case .fraction: local.microsecond = value
      case .offset, .utc, .gmt: local.offset = value
      }
      return true
    }

    private func take(_ cursor: inout ByteCursor) -> Int? {
      switch self {
      case .year, .month, .day, .hour, .minute, .second: cursor.takeNumber(digits: rawValue.utf8.count)
      case .fraction: cursor.takeFraction(limit: 6)
      case .offset: cursor.takeOffset()
      case .utc, .gmt: rawValue.utf8.allSatisfy { cursor.take($0) } ? 0 : nil
      }
    }

    /// The field that a run of one letter was probably meant to be, such as `yyyy`, `hh` or `D`, if any; German and
    /// French letters for years and days only where they are several.
    static func meant(by letter: Unicode.Scalar, count: Int) -> Field? {
      switch letter {
      case "Y", "y": .year
      case "J", "j", "A", "a": count > 1 ? .year : nil
      case "M": .month
      case "D", "d": .day
      case "T", "t": count > 1 ? .day : nil
      case "H", "h": .hour
      case "m": .minute
      case "s": .second
      case "S": .fraction
      case "Z", "z", "X", "x": .offset
      default: nil
      }
    }
  }
}

/// Why a text is no format for times.
package struct TimeFormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason in plain words.
  package let message: String

  package var description: String { message }
}
