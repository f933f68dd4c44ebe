import AccordTestSupport
import AccordValues
import Testing

@Suite("Declared time formats")
struct TimeFormatTests {
  @Test(arguments: [
    ("DD.MM.YYYY HH:mm", "01.11.2026 09:05", "2026-11-01T09:05:00Z"),
    ("MM/DD/YYYY", "11/01/2026", "2026-11-01T00:00:00Z"),
    ("YYYYMMDDTHHmmss", "20261101T090501", "2026-11-01T09:05:01Z"),
    ("YYYY-MM-DD HH:mm:ss.SSS", "2026-11-01 09:05:01.25", "2026-11-01T09:05:01.25Z"),
    ("DD.MM.YYYY 'um' HH:mm 'Uhr'", "01.11.2026 um 09:05 Uhr", "2026-11-01T09:05:00Z"),
    ("DD.MM.YYYY HH:mm 'MEZ'", "01.11.2026 09:05 MEZ", "2026-11-01T09:05:00Z"),
    ("YYYY'年'MM'月'DD'日'", "2026年11月01日", "2026-11-01T00:00:00Z"),
    ("DD/MM/YYYY HH'h'mm", "01/11/2026 09h05", "2026-11-01T09:05:00Z"),
    ("DD.MM.YYYY HH 'o''clock'", "01.11.2026 09 o'clock", "2026-11-01T09:00:00Z"),
    ("YYYY-MM-DDT00:00:00.000Z", "2026-11-01T00:00:00.000Z", "2026-11-01T00:00:00Z"),
    ("YYYY-MM-DD HH:mm:ss UTC", "2026-11-01 09:05:01 UTC", "2026-11-01T09:05:01Z"),
    ("YYYY-MM-DD HH:mm:ss Z", "2026-11-01 09:05:01 +0130", "2026-11-01T07:35:01Z"),
    ("YYYY-MM-DDTHH:mm:ss.SSSZ", "2026-11-01T09:05:01.25-08:00", "2026-11-01T17:05:01.25Z"),
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

  /// The zone of the agreement is not asked where the text says its own; a day is the day as written.
  @Test(arguments: ["01.07.2026 09:00 +0000", "01.07.2026 09:00 Z", "01.07.2026 11:00 +02"])
  func heedsAZoneInTheText(text: String) throws {
    let zone = try #require(TimeZoneTable(identifier: "America/New_York"))
    let format = try TimeFormat("DD.MM.YYYY HH:mm Z")
    #expect(format.instant(text.utf8, zone: zone)?.description == "2026-07-01T09:00:00Z")
    #expect(format.date("01.07.2026 00:30 +1200".utf8) == CalendarDate(year: 2026, month: 7, day: 1))
  }

  @Test(.enabled(if: Oracle.python.isUsed, "python3 is absent"))
  func agreesWithPython() throws {
    let berlin = try #require(TimeZoneTable(identifier: "Europe/Berlin"))
    func text(_ hex: String) -> String {
      String(
        decoding: stride(from: 0, to: hex.count, by: 2).compactMap {
          UInt8(hex.dropFirst($0).prefix(2), radix: 16)
        },
        as: UTF8.self)
    }
    for fields in try OracleCases.of("timeformat_oracle.py", [String(OracleCases.count / 4)]) {
      try #require(fields.count == 4)
      let instant = try TimeFormat(text(fields[1])).instant(text(fields[2]).utf8, zone: berlin)
      let found = instant.map { String($0.microseconds) } ?? "none"
      #expect(found == fields[3], "\(text(fields[1])): \(text(fields[2]))")
    }
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
    ("D.MM.DD.YYYY", "\"D\" and \"DD\" say the same; one can be in the format"),
    ("D0.MM.YYYY", "after \"D\" the format needs something other than digits, since it has one digit or two"),
    ("DD.MMMMM.YYYY", "\"MMMMM\" is no field of a time format; did you mean \"MM\"?"),
    ("DD.MM.YY", "\"YY\" is no field of a time format; did you mean \"YYYY\"?"),
    (
      "DD.MM.YYYY hh:mm", "\"hh\" counts to 12 and needs \"a\" for AM or PM; or did you mean \"HH\"?"
    ),
    (
      "DD.MM.YYYY HH:mm a", "\"a\" for AM or PM needs \"h\" or \"hh\", and \"HH\" counts to 23"
    ),
    ("DD.MM.YYYY a", "\"a\" needs \"HH\" in the format too"),
    ("YYYY-MM-DD mm", "\"mm\" needs \"HH\" in the format too"),
    ("YYYY-MM-DD HH:ss", "\"ss\" needs \"mm\" in the format too"),
    ("YYYY-MM-DD HH:mm:ss.S", "\"S\" is no field of a time format; did you mean \"SSS\"?"),
    ("TT.MM.JJJJ", "\"TT\" is no field of a time format; did you mean \"DD\"?"),
    ("DD.MM.YYYY HH:mm Uhr", "\"Uhr\" is no field of a time format"),
    ("DD.MM.YYYY HHhmm", "\"h\" is no field of a time format"),
    ("YYYY-MM-DD HH:mm:ss CET", "\"CET\" is a zone that formats do not read"),
    (
      "YYYY-MM-DD HH:mm:ss +0000", "the offset \"+0000\" would not be heeded; write Z, which reads any offset"
    ),
    (
      "YYYY-MM-DD HH:mm '+00:00'",
      "the offset \"+00:00\" would not be heeded; write Z, which reads any offset"
    ),
    ("YYYY-MM-DD HH:mm UTC+1", "the offset \"+1\" would not be heeded; write Z, which reads any offset"),
    ("YYYY-MM-DDTHH:mm'Z'", "\"Z\" in quotes would not be heeded; write it without quotes"),
    ("YYYY-MM-DD HH:mm 'UTC time'", "\"UTC\" in quotes would not be heeded; write it without quotes"),
    ("YYYY-MM-DD HH:mm UTC GMT", "\"UTC\" and \"GMT\" both say the zone; one can be in the format"),
    ("YYYY-MM-DD HH:mm Z Z", "\"Z\" occurs twice in the format"),
    ("YYYY-MM-DD HH:mm ZZ", "\"ZZ\" is no field of a time format; did you mean \"Z\"?"),
    ("TYYYY-MM-DD", "\"TYYYY\" is no field of a time format"),
    ("YYYY-MM-DD 'x", "a single quote is not closed; a quote that stands for itself is written ''"),
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
