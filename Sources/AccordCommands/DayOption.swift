import AccordSemantics
import AccordValues

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

  static func today(_ rules: RuleSet) throws -> CalendarDate {
    guard let instant = Instant.clock else {
      throw Failures.wrongUsage("the clock of this machine is not set; give the day")
    }
    return rules.zone.date(of: instant)
  }
}
