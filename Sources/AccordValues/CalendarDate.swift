/// A day of the proleptic Gregorian calendar, in the years 1 to 9999.
///
/// The conversions are `days_from_civil` and `civil_from_days` of Howard Hinnant's "chrono-Compatible
/// Low-Level Date Algorithms" (<https://howardhinnant.github.io/date_algorithms.html>): years begin in March,
/// so that the leap day is the last of its year, and are counted in eras of 400.
package struct CalendarDate: Hashable, Sendable {
  private let storedYear: Int16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// 1…9999.
  package var year: Int { Int(storedYear) }
  /// 1…12.
  package var month: Int { Int(storedMonth) }
  /// 1…31.
  package var day: Int { Int(storedDay) }

  package static let first = CalendarDate(validYear: 1, month: 1, day: 1)
  package static let last = CalendarDate(validYear: 9_999, month: 12, day: 31)
  private static let days = first.daysSinceEpoch...last.daysSinceEpoch

  private init(validYear: Int, month: Int, day: Int) {
    storedYear = Int16(truncatingIfNeeded: validYear)
    storedMonth = UInt8(truncatingIfNeeded: month)
    storedDay = UInt8(truncatingIfNeeded: day)
  }

  /// The day with these parts; nil when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9_999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.dayCount(year: year, month: month)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// The day that many days after 1970-01-01; nil outside the years 1 to 9999.
  package init?(daysSinceEpoch: Int) {
    guard CalendarDate.days.contains(daysSinceEpoch) else { return nil }
    // All positive from here, since the days of March 0000 lie before the first day.
    let shifted = daysSinceEpoch + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      validYear: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The days from 1970-01-01 to this day; negative before.
  package var daysSinceEpoch: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day after; nil after the last of the calendar.
  package var next: CalendarDate? { CalendarDate(daysSinceEpoch: daysSinceEpoch + 1) }

  /// The day before; nil before the first of the calendar.
  package var previous: CalendarDate? { CalendarDate(daysSinceEpoch: daysSinceEpoch - 1) }

  /// The day of the week as ISO 8601 counts: 1 = Monday … 7 = Sunday.
  package var weekday: Int {
    // 1970-01-01 was a Thursday; the sum is positive for every year of the range.
    (daysSinceEpoch + 719_468 + 2) % 7 + 1
  }

  static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.storedYear, left.storedMonth, left.storedDay)
      < (right.storedYear, right.storedMonth, right.storedDay)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  package var description: String {
    "\(String.padded(year, to: 4))-\(String.padded(month, to: 2))-\(String.padded(day, to: 2))"
  }
}
