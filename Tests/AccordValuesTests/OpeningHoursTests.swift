import AccordTestSupport
import AccordValues
import Testing

@Suite("Working time")
struct OpeningHoursTests {
  /// Office hours from 10:00 to 18:00, and nights from 22:00 to 6:00, both Monday to Friday in Berlin.
  private static let office = OpeningHours(
    zone: berlin, week: Array(repeating: [.init(from: 600, until: 1_080)], count: 5) + [[], []], closed: [])
  private static let night = OpeningHours(
    zone: berlin, week: Array(repeating: [.init(from: 1_320, until: 360)], count: 5) + [[], []], closed: [])
  private static let berlin = TimeZoneTable(identifier: "Europe/Berlin") ?? .utc

  /// A local time in Berlin.
  private func time(_ text: String) throws -> Instant {
    try #require(TimeReader.instant(Array(text.utf8), zone: Self.berlin))
  }

  private func expect(
    _ hours: OpeningHours, _ start: String, days: Int = 0, hours length: Int64 = 0, is end: String
  ) throws {
    let found = hours.adding(days: days, time: Duration(seconds: length * 3_600), to: try time(start))
    #expect(found == (try time(end)), "\(start) + \(days) days \(length) hours")
  }

  /// 2026-11-04 is a Wednesday.
  @Test func knownClocks() throws {
    try expect(Self.office, "2026-11-04T15:00", hours: 10, is: "2026-11-05T17:00")
    try expect(Self.office, "2026-11-04T15:00", days: 1, hours: 10, is: "2026-11-06T17:00")
    try expect(Self.office, "2026-11-04T20:00", hours: 10, is: "2026-11-06T12:00")
    try expect(Self.office, "2026-11-04T20:00", days: 1, hours: 10, is: "2026-11-09T12:00")
    try expect(Self.office, "2026-11-06T17:00", hours: 2, is: "2026-11-09T11:00")
    // The closing of this day and not the opening of the next one.
    try expect(Self.office, "2026-11-04T15:00", hours: 3, is: "2026-11-04T18:00")
    try expect(Self.night, "2026-11-03T02:00", days: 1, is: "2026-11-04T02:00")
    try expect(Self.night, "2026-11-07T05:00", hours: 2, is: "2026-11-09T23:00")
  }

  @Test func aDayLaterInABreakOrBehindTheClosing() throws {
    let week: [[OpeningHours.Opening]] = [
      [.init(from: 540, until: 1_020)], [.init(from: 600, until: 720), .init(from: 780, until: 900)],
      [], [.init(from: 540, until: 1_020)], [.init(from: 540, until: 1_020)], [], [],
    ]
    let hours = OpeningHours(zone: Self.berlin, week: week, closed: [])
    try expect(hours, "2026-11-02T09:30", days: 1, is: "2026-11-03T10:00")
    try expect(hours, "2026-11-02T12:30", days: 1, is: "2026-11-03T13:00")
    try expect(hours, "2026-11-02T16:00", days: 1, is: "2026-11-03T15:00")
    try expect(hours, "2026-11-02T16:00", days: 2, is: "2026-11-05T16:00")
    try expect(hours, "2026-11-04T12:00", days: 1, is: "2026-11-06T09:00")
  }

  @Test func nightsOnTheDaysOnWhichTheClockChanges() throws {
    let always = OpeningHours(
      zone: Self.berlin, week: Array(repeating: [.init(from: 1_320, until: 360)], count: 7), closed: [])
    let hour: Int64 = 3_600_000_000
    let spring = (try time("2026-03-28T21:00"), try time("2026-03-29T07:00"))
    #expect(always.workingTime(from: spring.0, until: spring.1) == 7 * hour)
    let autumn = (try time("2026-10-24T21:00"), try time("2026-10-25T07:00"))
    #expect(always.workingTime(from: autumn.0, until: autumn.1) == 9 * hour)
    #expect(always.workingTime(from: autumn.1, until: autumn.0) == 0)
  }

  @Test func theNightBeforeAClosedDayIsWorkedToItsEnd() throws {
    let day = try #require(CalendarDate(year: 2026, month: 11, day: 4))
    let hours = OpeningHours(zone: Self.berlin, week: Self.night.week, closed: [day...day])
    #expect(hours.contains(try time("2026-11-04T05:59")))
    #expect(!hours.contains(try time("2026-11-04T06:00")))
    #expect(!hours.contains(try time("2026-11-04T23:00")))
    #expect(!hours.contains(try time("2026-11-05T01:00")))
    #expect(hours.contains(try time("2026-11-05T22:00")))
  }

  @Test func thereIsNoTimeBehindTheCalendar() throws {
    let last = try #require(Instant(microseconds: 253_402_300_799_999_999))
    #expect(Self.office.adding(days: 0, time: Duration(seconds: 3_600), to: last) == nil)
    #expect(Self.office.adding(days: 1, time: Duration(seconds: 0), to: last) == nil)
    let first = try #require(Instant(microseconds: -62_135_596_800_000_000))
    #expect(Self.office.adding(days: 0, time: Duration(seconds: 3_600), to: first) != nil)
  }

  private static let stableZones = [
    "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Australia/Lord_Howe", "Europe/Berlin",
    "Europe/London", "Pacific/Apia", "Pacific/Auckland",
  ]

  @Test(
    .enabled(if: Oracle.python.isUsed, "python3 is absent"),
    .enabled(if: Oracle.zones.isUsed, "the system has no time zone database"))
  func randomCalendarsAgreeWithPython() throws {
    let arguments = [OracleCases.count, 1975, 2025].map(String.init) + Self.stableZones
    let cases = try OracleCases.of("hours_oracle.py", arguments)
    #expect(cases.count == OracleCases.count)
    var failures: [String] = []
    for fields in cases {
      let result = try evaluate(fields)
      if result != fields.last { failures.append("\(fields.joined(separator: " ")), but got \(result)") }
    }
    let differing = failures.count
    #expect(differing == 0, "\(failures.prefix(10).joined(separator: "\n"))")
  }

  private func evaluate(_ fields: [String]) throws -> String {
    let zone = try #require(TimeZoneTable(identifier: fields[1]))
    let week = fields[2].split(separator: ";").map { day -> [OpeningHours.Opening] in
      day.split(separator: ",").filter { $0 != "-" }.map { opening in
        let ends = opening.split(separator: "-").compactMap { Int($0) }
        return OpeningHours.Opening(from: ends[0], until: ends[1])
      }
    }
    let closed = try fields[3].split(separator: ",").filter { $0 != "-" }.map { range in
      let ends = range.split(separator: ".").compactMap { TimeReader.date($0.utf8) }
      return try #require(ends.first)...(try #require(ends.last))
    }
    let hours = OpeningHours(zone: zone, week: week, closed: closed)
    let numbers = fields[4...].compactMap { Int64($0) }
    let start = try #require(Instant(microseconds: numbers[0] * 1_000_000))
    switch fields[0] {
    case "add":
      let end = hours.adding(days: Int(numbers[1]), time: Duration(seconds: numbers[2]), to: start)
      return end.map { String($0.microseconds / 1_000_000) } ?? "none"
    case "in": return hours.contains(start) ? "1" : "0"
    default:
      let end = try #require(Instant(microseconds: numbers[1] * 1_000_000))
      return String(hours.workingTime(from: start, until: end) / 1_000_000)
    }
  }
}
