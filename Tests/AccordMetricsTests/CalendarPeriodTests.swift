import AccordValues
import Testing

/// Weeks, months and quarters.
@Suite struct CalendarPeriodTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(TimeReader.date(text.utf8)) }

  @Test(arguments: [
    ("2026-10-31", "2026-10", "2026-10-01", "2026-10-31"),
    ("2024-02-10", "2024-02", "2024-02-01", "2024-02-29"),
    ("2026-11-01", "2026-W44", "2026-10-26", "2026-11-01"),
    ("2027-01-03", "2026-W53", "2026-12-28", "2027-01-03"),
    ("2027-01-04", "2027-W01", "2027-01-04", "2027-01-10"),
    ("2024-12-30", "2025-W01", "2024-12-30", "2025-01-05"),
    ("2026-12-31", "2026-Q4", "2026-10-01", "2026-12-31"),
    ("2026-02-01", "2026-Q1", "2026-01-01", "2026-03-31"),
  ])
  func periods(_ text: String, _ name: String, _ first: String, _ last: String) throws {
    let rhythm: CalendarPeriod.Rhythm =
      name.contains("W") ? .weekly : name.contains("Q") ? .quarterly : .monthly
    let period = CalendarPeriod(rhythm, containing: try day(text))
    #expect(period.name == name)
    #expect(period.start == (try day(first)))
    #expect(period.lastDay == (try day(last)))
    #expect(CalendarPeriod(name) == period)
    #expect(period.next?.previous == period)
    #expect(period.previous?.next == period)
  }

  @Test(arguments: [
    "2026", "2026-13", "2026-00", "2026-W54", "2026-W00", "2025-W53", "2026-Q5", "26-10", "2026-1",
    "2026-10-01", "x",
  ])
  func whatNamesNone(_ name: String) {
    #expect(CalendarPeriod(name) == nil)
  }
}
