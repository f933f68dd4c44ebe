import AccordTestSupport
import AccordValues
import Testing

@Suite("Time zones against Python's zoneinfo")
struct TimeZoneOracleTests {
  /// Zones with a history before 1970 that no packaging of the database leaves out, and whose offsets from 1970 to
  /// 2024 no release is likely to change.
  private static let stableZones = [
    "America/New_York", "America/Los_Angeles", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Tokyo",
    "Australia/Lord_Howe", "Australia/Sydney", "Europe/Berlin", "Europe/London", "Europe/Moscow",
    "Pacific/Apia", "Pacific/Auckland",
  ]

  @Test(
    .enabled(if: Oracle.python.isUsed, "python3 is absent"),
    .enabled(if: Oracle.zones.isUsed, "the system has no time zone database"))
  func stableZonesAgreeWithPython() throws {
    // Releases change what was long ago and what is to come.
    let years = OracleCases.haveSameZoneRelease ? 1900..<2100 : 1970..<2025
    try compare(years: years, zones: TimeZoneOracleTests.stableZones)
  }

  /// From 1970 on: before that, packagings of the database differ in how much they keep of merged zones.
  @Test(
    .enabled(if: Oracle.python.isUsed, "python3 is absent"),
    .enabled(if: OracleCases.haveSameZoneRelease, "the system has another release of the time zone database"))
  func manyZonesAgreeWithPython() throws {
    try compare(years: 1970..<2100, zones: TimeZoneTable.knownIdentifiers.filter { $0.contains("/") })
  }

  private func compare(years: Range<Int>, zones: [String]) throws {
    let arguments = [OracleCases.count, years.lowerBound, years.upperBound].map(String.init) + zones
    let cases = try OracleCases.of("timezone_oracle.py", arguments)
    #expect(cases.count == OracleCases.count)
    var tables: [String: TimeZoneTable] = [:]
    var failures: [String] = []
    for fields in cases {
      try #require(fields.count == 4)
      if tables[fields[1]] == nil { tables[fields[1]] = TimeZoneTable(identifier: fields[1]) }
      let zone = try #require(tables[fields[1]])
      let second = try #require(Int(fields[2]))
      let result = evaluate(fields[0], zone, second).map(String.init) ?? "none"
      if result != fields[3] { failures.append("\(fields.joined(separator: " ")), but got \(result)") }
    }
    let differing = failures.count
    #expect(differing == 0, "\(failures.prefix(10).joined(separator: "\n"))")
  }

  private func evaluate(_ operation: String, _ zone: TimeZoneTable, _ second: Int) -> Int? {
    if operation == "offset" {
      return Instant(microseconds: Int64(second) * 1_000_000).map { zone.offset(at: $0) }
    }
    guard let local = Instant(microseconds: Int64(second) * 1_000_000) else { return nil }
    let (date, microsecondOfDay) = TimeZoneTable.utc.local(of: local)
    return zone.instant(date: date, microsecondOfDay: microsecondOfDay).map {
      Int($0.microseconds / 1_000_000)
    }
  }
}
