/// A day of the proleptic Gregorian calendar, counted and split as `CalendarDate` does, without its checks.
///
/// The formulas are those of Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms"
/// (<https://howardhinnant.github.io/date_algorithms.html>).
struct CivilDate {
  var year: Int
  var month: Int
  var day: Int

  @inline(__always)
  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that many days after 1970-01-01, which lies in the years 1 to 9999.
  @inline(__always)
  init(days: Int) {
    let shifted = UInt32(truncatingIfNeeded: days &+ 719_468)
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let leaps = dayOfEra / 1_460 &- dayOfEra / 36_524 &+ dayOfEra / 146_096
    let yearOfEra = (dayOfEra &- leaps) / 365
    let dayOfYear = dayOfEra &- (365 &* yearOfEra &+ yearOfEra / 4 &- yearOfEra / 100)
    let marchMonth = (5 &* dayOfYear &+ 2) / 153
    month = Int(marchMonth < 10 ? marchMonth &+ 3 : marchMonth &- 9)
    year = Int(era &* 400 &+ yearOfEra) &+ (month <= 2 ? 1 : 0)
    day = Int(dayOfYear &- (153 &* marchMonth &+ 2) / 5 &+ 1)
  }

  /// Whether the calendar has such a day, in the years 1 to 9999; no part is negative.
  @inline(__always)
  var isValid: Bool {
    guard year >= 1, year <= 9_999, month >= 1, month <= 12, day >= 1 else { return false }
    return day <= 28 || day <= monthLength
  }

  /// The days of the month, which is valid.
  var monthLength: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The days from 1970-01-01 to this day, which is valid.
  @inline(__always)
  var daysSinceEpoch: Int {
    let marchYear = UInt32(truncatingIfNeeded: month <= 2 ? year &- 1 : year)
    let era = marchYear / 400
    let yearOfEra = marchYear % 400
    let marchMonth = UInt32(truncatingIfNeeded: month > 2 ? month &- 3 : month &+ 9)
    let dayOfYear = (153 &* marchMonth &+ 2) / 5 &+ UInt32(truncatingIfNeeded: day) &- 1
    let dayOfEra = yearOfEra &* 365 &+ yearOfEra / 4 &- yearOfEra / 100 &+ dayOfYear
    return Int(era) &* 146_097 &+ Int(dayOfEra) &- 719_468
  }
}
