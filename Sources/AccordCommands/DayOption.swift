import AccordSemantics
import AccordValues
import Foundation

/// A day that the user gives, or today in the time zone of the agreement.
enum DayOption {
  /// - Parameter option: the option's name, for the message.
  static func day(_ text: String?, option: String, _ rules: RuleSet) throws -> CalendarDate {
    guard let text else { return try today(rules) }
    guard let day = TimeReader.date(text.utf8) else {
      throw Failures.wrongUsage("'\(option) \(text)' is not a day; write it as 2026-11-22")
    }
    return day
  }

  private static func today(_ rules: RuleSet) throws -> CalendarDate {
    let now = Date().timeIntervalSince1970.rounded(.down)
    guard let instant = Instant(microseconds: Int64(now) * 1_000_000) else {
      throw Failures.wrongUsage("the clock of this machine is not set; give the day")
    }
    return rules.zone.date(of: instant)
  }
}
