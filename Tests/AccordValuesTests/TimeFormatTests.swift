import AccordValues
import Testing

@Suite("Declared time formats")
struct TimeFormatTests {
  @Test(arguments: [
    ("DD.MM.YYYY HH:mm", "01.11.2026 09:05", "2026-11-01T09:05:00Z"),
    ("MM/DD/YYYY", "11/01/2026", "2026-11-01T00:00:00Z"),
    ("YYYYMMDDTHHmmss", "20261101T090501", "2026-11-01T09:05:01Z"),
    ("YYYY-MM-DD HH:mm:ss.SSS", "2026-11-01 09:05:01.25", "2026-11-01T09:05:01.25Z"),
    ("DD.MM.YYYY um HH:mm Uhr", "01.11.2026 um 09:05 Uhr", "2026-11-01T09:05:00Z"),
    ("DD.MM.YYYY HH:mm MEZ", "01.11.2026 09:05 MEZ", "2026-11-01T09:05:00Z"),
    ("YYYY年MM月DD日", "2026年11月01日", "2026-11-01T00:00:00Z"),
    ("DD/MM/YYYY HHhmm", "01/11/2026 09h05", "2026-11-01T09:05:00Z"),
  ])
  func reads(pattern: String, text: String, description: String) throws {
    #expect(try TimeFormat(pattern).instant(text.utf8, zone: .utc)?.description == description)
  }

  @Test(arguments: [
    "1.11.2026 09:05", "01.11.2026", "01.11.2026 09:05 ", "01.11.2026 24:00", "01.11.2026 09:60",
    "31.11.2026 09:00",
    "01.11.26 09:05", "01-11-2026 09:05", "", "aa.bb.cccc dd:ee",
  ])
  func refusesOtherTexts(text: String) throws {
    let format = try TimeFormat("DD.MM.YYYY HH:mm")
    #expect(format.instant(text.utf8, zone: .utc) == nil)
    #expect(format.date(text.utf8) == nil)
  }

  @Test func usesTheZone() throws {
    let zone = try #require(TimeZoneTable(identifier: "Europe/Berlin"))
    let format = try TimeFormat("DD.MM.YYYY HH:mm")
    #expect(format.instant("01.07.2026 09:00".utf8, zone: zone)?.description == "2026-07-01T07:00:00Z")
    #expect(format.date("01.07.2026 00:30".utf8) == CalendarDate(year: 2026, month: 7, day: 1))
  }

  @Test func limitsFractions() throws {
    let format = try TimeFormat("YYYY-MM-DD HH:mm:ss.SSS")
    #expect(format.instant("2026-11-01 09:05:01.1234567".utf8, zone: .utc) == nil)
    #expect(format.instant("2026-11-01 09:05:01.".utf8, zone: .utc) == nil)
  }

  @Test(arguments: [
    ("", "a time format needs YYYY, MM and DD, and \"YYYY\" is missing"),
    ("YYYY-MM", "a time format needs YYYY, MM and DD, and \"DD\" is missing"),
    ("YYYY-MM-DD YYYY", "\"YYYY\" occurs twice in the format"),
    ("yyyy-MM-DD", "\"yyyy\" is no field of a time format; did you mean \"YYYY\"?"),
    ("D.MM.YYYY", "\"D\" is no field of a time format; did you mean \"DD\"?"),
    ("DD.MM.YY", "\"YY\" is no field of a time format; did you mean \"YYYY\"?"),
    ("DD.MM.YYYY hh:mm", "\"hh\" is no field of a time format; did you mean \"HH\"?"),
    ("YYYY-MM-DDTH:mm", "\"H\" is no field of a time format; did you mean \"HH\"?"),
    ("YYYY-MM-DD mm", "\"mm\" needs \"HH\" in the format too"),
    ("YYYY-MM-DD HH:ss", "\"ss\" needs \"mm\" in the format too"),
    ("YYYY-MM-DD HH:mm:ss.S", "\"S\" is no field of a time format; did you mean \"SSS\"?"),
    (
      "HHmmssSSSYYYYMMDD",
      "after \"SSS\" the format needs something other than digits, since a fraction has any length"
    ),
  ])
  func explainsWrongPatterns(pattern: String, message: String) {
    let error = #expect(throws: TimeFormatError.self) { try TimeFormat(pattern) }
    #expect(error?.message == message)
  }
}
