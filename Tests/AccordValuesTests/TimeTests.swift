import AccordValues
import Testing

@Suite("Instants, dates and time zones")
struct TimeTests {
  private func berlin() throws -> TimeZoneTable {
    try #require(TimeZoneTable(identifier: "Europe/Berlin"))
  }

  // MARK: Instant

  @Test(arguments: [
    (Int64(0), "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999999Z"),
    (1_500_000, "1970-01-01T00:00:01.5Z"),
    (1_793_523_600_000_010, "2026-11-01T09:00:00.00001Z"), (-62_135_596_800_000_000, "0001-01-01T00:00:00Z"),
    (253_402_300_799_999_999, "9999-12-31T23:59:59.999999Z"),
  ])
  func describesInstants(microseconds: Int64, description: String) throws {
    let instant = try #require(Instant(microseconds: microseconds))
    #expect(instant.description == description)
    #expect(TimeReader.instant(description.utf8, zone: .utc) == instant)
  }

  @Test func limitsInstants() throws {
    #expect(Instant(microseconds: Int64.min) == nil)
    #expect(Instant(microseconds: 253_402_300_800_000_000) == nil)
    #expect(Instant(microseconds: -62_135_596_800_000_001) == nil)
    let epoch = try #require(Instant(microseconds: 0))
    #expect(epoch.adding(Duration(seconds: Int64.max)) == nil)
    #expect(epoch.subtracting(Duration(seconds: Int64.min)) == nil)
    #expect(epoch.adding(Duration(seconds: 253_402_300_800)) == nil)
    let later = try #require(epoch.adding(Duration(seconds: 60)))
    #expect(epoch.distance(to: later) == 60_000_000)
    #expect(later.distance(to: epoch) == -60_000_000)
    #expect(later.subtracting(Duration(seconds: 60)) == epoch)
    #expect(epoch < later)
  }

  // MARK: CalendarDate

  @Test func countsEveryDay() throws {
    var previous: CalendarDate?
    for day in CalendarDate.first.daysSinceEpoch...CalendarDate.last.daysSinceEpoch {
      let date = try #require(CalendarDate(daysSinceEpoch: day))
      guard date.daysSinceEpoch == day,
        CalendarDate(year: date.year, month: date.month, day: date.day) == date,
        previous.map({ $0 < date && $0.weekday % 7 + 1 == date.weekday }) ?? true
      else {
        Issue.record("\(date)")
        return
      }
      previous = date
    }
    #expect(previous == CalendarDate.last)
    #expect(CalendarDate(daysSinceEpoch: CalendarDate.first.daysSinceEpoch - 1) == nil)
    #expect(CalendarDate(daysSinceEpoch: CalendarDate.last.daysSinceEpoch + 1) == nil)
    #expect(CalendarDate(daysSinceEpoch: Int.min) == nil)
  }

  @Test(arguments: [
    (2026, 11, 1, 7), (1970, 1, 1, 4), (2000, 2, 29, 2), (1, 1, 1, 1), (9999, 12, 31, 5), (2024, 2, 29, 4),
  ])
  func knowsWeekdays(year: Int, month: Int, day: Int, weekday: Int) throws {
    #expect(try #require(CalendarDate(year: year, month: month, day: day)).weekday == weekday)
  }

  @Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (2026, 1, 0), (0, 1, 1),
    (10_000, 1, 1),
    (Int.max, Int.max, Int.max), (2026, 1, Int.min),
  ])
  func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  // MARK: TimeZoneTable

  @Test func resolvesGapsAndOverlaps() throws {
    let zone = try berlin()
    let spring = try #require(CalendarDate(year: 2026, month: 3, day: 29))
    let autumn = try #require(CalendarDate(year: 2026, month: 10, day: 25))
    let halfPastTwo: Int64 = 9_000_000_000
    #expect(zone.instant(date: spring, microsecondOfDay: halfPastTwo)?.description == "2026-03-29T01:30:00Z")
    #expect(zone.instant(date: autumn, microsecondOfDay: halfPastTwo)?.description == "2026-10-25T00:30:00Z")
    #expect(
      zone.instant(date: autumn, microsecondOfDay: 10_800_000_000)?.description == "2026-10-25T02:00:00Z")
  }

  @Test func staysInRange() throws {
    let kiritimati = try #require(TimeZoneTable(identifier: "Pacific/Kiritimati"))
    let last = try #require(Instant(microseconds: 253_402_300_799_999_999))
    #expect(kiritimati.offset(at: last) == 50_400)
    #expect(kiritimati.date(of: last) == .last)
    let newYork = try #require(TimeZoneTable(identifier: "America/New_York"))
    let first = try #require(Instant(microseconds: -62_135_596_800_000_000))
    #expect(newYork.date(of: first) == .first)
    #expect(newYork.instant(date: .last, microsecondOfDay: 86_399_999_999) == nil)
    #expect(newYork.instant(date: .first, microsecondOfDay: 86_400_000_000) == nil)
    #expect(newYork.instant(date: .first, microsecondOfDay: -1) == nil)
    #expect(newYork.instant(date: .first, microsecondOfDay: Int64.max) == nil)
  }

  @Test func holdsTheLastOffsetFrom2200() throws {
    let zone = try berlin()
    #expect(TimeReader.instant("2199-07-01T12:00".utf8, zone: zone)?.description == "2199-07-01T10:00:00Z")
    #expect(TimeReader.instant("2200-07-01T12:00".utf8, zone: zone)?.description == "2200-07-01T11:00:00Z")
    #expect(TimeReader.instant("1800-07-01T12:00".utf8, zone: zone)?.description == "1800-07-01T11:06:32Z")
  }

  @Test func findsLocalTimes() throws {
    let instant = try #require(TimeReader.instant("2026-06-30T22:30:00Z".utf8, zone: .utc))
    let local = try berlin().local(of: instant)
    #expect(local.date == CalendarDate(year: 2026, month: 7, day: 1))
    #expect(local.microsecondOfDay == 1_800_000_000)
  }

  @Test(arguments: [
    "", "Nope", "Europe/Nowhere", "europe/berlin", "GMT+5", "GMT+0500", "UTC+1", "PST", "+01:00",
    "Europe/Berlin ",
  ])
  func refusesUnknownZones(name: String) {
    #expect(TimeZoneTable(identifier: name) == nil)
  }

  @Test(arguments: [
    "UTC", "GMT", "Etc/UTC", "Europe/Berlin", "Asia/Calcutta", "America/Argentina/Buenos_Aires",
  ])
  func knowsNames(name: String) {
    #expect(TimeZoneTable(identifier: name)?.identifier == name)
  }

  @Test func everyKnownNameHasATable() {
    let names = TimeZoneTable.knownIdentifiers
    #expect(names.count > 400)
    #expect(names.filter { TimeZoneTable(identifier: $0) == nil } == [])
  }

  // MARK: TimeReader

  @Test(arguments: [
    ("2026-11-01T09:00Z", "2026-11-01T09:00:00Z"), ("2026-11-01T09:00:30z", "2026-11-01T09:00:30Z"),
    ("2026-11-01t09:00:00.5+01:00", "2026-11-01T08:00:00.5Z"),
    ("2026-11-01 09:00+0100", "2026-11-01T08:00:00Z"),
    ("2026-11-01T09:00+01", "2026-11-01T08:00:00Z"), ("2026-11-01T09:00-05:30", "2026-11-01T14:30:00Z"),
    ("2026-11-01T09:00:00.123456789Z", "2026-11-01T09:00:00.123456Z"),
    ("2026-11-01T09:00:00,25Z", "2026-11-01T09:00:00.25Z"), ("2026-11-01T09:00", "2026-11-01T08:00:00Z"),
    ("2026-07-01T09:00:00", "2026-07-01T07:00:00Z"), ("2026-11-01", "2026-10-31T23:00:00Z"),
    ("2026-11-01T23:59:59.999999999Z", "2026-11-01T23:59:59.999999Z"),
  ])
  func readsTimes(text: String, description: String) throws {
    #expect(try TimeReader.instant(text.utf8, zone: berlin())?.description == description)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-1", "2026-11-01T", "2026-11-01T09", "2026-11-01T9:00",
    "2026-11-01T24:00Z",
    "2026-11-01T09:60Z", "2026-11-01T09:00:60Z", "2026-11-01T09:00:00.Z", "2026-11-01T09:00:00Zx",
    "2026-11-01  09:00",
    "2026-11-01T09:00+24:00", "2026-11-01T09:00+01:60", "2026-11-01T09:00+1", "2026-11-01T09:00+01:",
    " 2026-11-01",
    "2026-11-01 ", "2026-02-29", "0000-01-01", "0001-01-01T00:00+01:00", "9999-12-31T23:59-01:00", "20261101",
    "2026-11-01T09:00  +01:00", "2026-11-01T09:00UTC", "2026-11-01T09:00 CET", "2026-11-01T09:00 UTC ",
    "+2026-11-01", "2026-11-01T09:00:00+01:00:00", "2026-11-01T0\u{661}:00",
  ])
  func refusesOtherTimes(text: String) throws {
    #expect(try TimeReader.instant(text.utf8, zone: berlin()) == nil)
  }

  @Test func readsDates() {
    #expect(TimeReader.date("2024-02-29".utf8) == CalendarDate(year: 2024, month: 2, day: 29))
    for text in ["2023-02-29", "2026-11-01T00:00", "2026-11-1", "01.11.2026", "", "2026-11-01\n"] {
      #expect(TimeReader.date(text.utf8) == nil)
    }
  }

  @Test func startsADayWhereMidnightIsSkipped() throws {
    let zone = try #require(TimeZoneTable(identifier: "America/Sao_Paulo"))
    let start = try #require(TimeReader.instant("2018-11-04".utf8, zone: zone))
    #expect(start.description == "2018-11-04T03:00:00Z")
    #expect(zone.date(of: start).description == "2018-11-04")
  }
}
