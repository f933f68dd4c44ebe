/// A declared form of dates or date-times, such as `DD.MM.YYYY HH:mm`.
///
/// The fields are `YYYY`, `MM`, `DD`, `HH` (00 to 23), `mm`, `ss`, each with exactly that many digits, and
/// `SSS`, a fraction of a second with one to six digits. `D`, `M` and `H` have one or two digits, `h` and `hh` are hours
/// from 1 to 12 with `a` for AM or PM, and `MMM` and `MMMM` are the names of months, short and long, in English or German. `Z` reads `Z` or an offset such as `+01:00`, `+0100` or
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
    guard cursor.isAtEnd else { return nil }
    if let half = local.half {
      guard (1...12).contains(local.hour) else { return nil }
      local.hour = local.hour % 12 + half
    }
    return local
  }

  /// A text on which this format and another one do not agree which day it is, such as `04/03/2026`; nil when there is
  /// none.
  package func disagreement(with other: TimeFormat) -> String? {
    let text = parts.map(\.example).joined()
    guard let day = date(text.utf8), let otherDay = other.date(text.utf8) else { return nil }
    return day == otherDay ? nil : text
  }
}

extension TimeFormat {
  /// One step of reading: a field, or a byte that must be there.
  enum Part: Hashable, Sendable {
    case field(Field)
    case literal(UInt8)

    var isDigits: Bool {
      switch self {
      case .field(let field): !field.isZone && field.unit != .half && field.names == nil
      case .literal(let byte): (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
    }

    /// A byte as it is, or what a field may be on the fourth of March.
    var example: String {
      switch self {
      case .field(let field): field.example
      case .literal(let byte): String(decoding: [byte], as: UTF8.self)
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
    case shortDay = "D"
    case shortMonth = "M"
    case shortHour = "H"
    case hourOfHalf = "hh"
    case shortHourOfHalf = "h"
    /// AM or PM.
    case half = "a"
    case monthAbbreviation = "MMM"
    case monthName = "MMMM"
    /// `Z`, or an offset.
    case offset = "Z"
    case utc = "UTC"
    case gmt = "GMT"

    /// What the field says: of the fields that say the same, a format has one, and messages name this one.
    var unit: Field {
      switch self {
      case .shortDay: .day
      case .shortMonth, .monthAbbreviation, .monthName: .month
      case .shortHour, .hourOfHalf, .shortHourOfHalf: .hour
      default: self
      }
    }

    /// The field without which this one makes no sense.
    var larger: Field? {
      switch self {
      case .minute, .half: .hour
      case .second: .minute
      case .fraction: .second
      default: nil
      }
    }

    /// Whether the field says which zone the time is in.
    var isZone: Bool { [.offset, .utc, .gmt].contains(self) }

    /// Whether the hour counts from 1 to 12.
    var isHourOfHalf: Bool { self == .hourOfHalf || self == .shortHourOfHalf }

    /// Whether the field has as many digits as there are, so that none may follow.
    var isOpen: Bool { [.fraction, .shortDay, .shortMonth, .shortHour, .shortHourOfHalf].contains(self) }

    /// What may stand for the field, and what it then is; nil where digits stand for it.
    var names: [MonthNames.Name]? {
      switch self {
      case .monthAbbreviation: MonthNames.short
      case .monthName: MonthNames.long
      default: nil
      }
    }

    /// What stands for the field on the fourth of March.
    fileprivate var example: String {
      switch self {
      case .year: "2026"
      case .month: "03"
      case .day: "04"
      case .shortDay: "4"
      case .shortMonth: "3"
      case .monthAbbreviation: "Mar"
      case .monthName: "March"
      case .hour, .hourOfHalf: "05"
      case .shortHour, .shortHourOfHalf: "5"
      case .minute: "06"
      case .second: "07"
      case .fraction: "008"
      case .half: "AM"
      case .offset, .utc, .gmt: rawValue
      }
    }

    /// Reads what stands for the field into its place; false when it is not there.
    func read(_ cursor: inout ByteCursor, into local: inout LocalTime) -> Bool {
      guard let value = take(&cursor) else { return false }
      switch unit {
      case .year: local.year = value
      case .month: local.month = value
      case .day: local.day = value
      case .hour: local.hour = value
      case .minute: local.minute = value
      case .second: local.second = value
      case .fraction: local.microsecond = value
      case .half: local.half = value
      default: local.offset = value
      }
      return true
    }

    private func take(_ cursor: inout ByteCursor) -> Int? {
      switch self {
      case .year, .month, .day, .hour, .hourOfHalf, .minute, .second:
        cursor.takeNumber(digits: rawValue.utf8.count)
      case .shortDay, .shortMonth, .shortHour, .shortHourOfHalf: cursor.takeShortNumber()
      case .half: cursor.takeHalf()
      case .monthAbbreviation, .monthName:
        names?.first { cursor.take(ignoringCase: $0.bytes) }?.month
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
