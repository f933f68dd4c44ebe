import AccordTestSupport
import Foundation
import Testing

/// `accord report` over random records, against a second opinion: section 11 of the language in SQL.
@Suite(
  .enabled(if: Oracle.python.isUsed, "python3 is absent"),
  .enabled(if: Oracle.zones.isUsed, "the system has no time zone database"))
struct RecordOracleTests {
  /// How many records there are, and from which seed they come.
  private static let records = Project.setting("ACCORD_RECORDS") ?? 25
  private static let seed = Project.setting("ACCORD_ORACLE_SEED") ?? 1

  @Test func casesAndNumbersAreThoseOfSQL() throws {
    // Python, too, is to end within the patience of tests.
    for (batch, first) in stride(from: 0, to: Self.records, by: 250).enumerated() {
      try compare(min(250, Self.records - first), seed: Self.seed + batch)
    }
  }

  private func compare(_ records: Int, seed: Int) throws {
    let folder = try TemporaryFolder()
    let making = ["make", "\(seed)", "\(records)", folder.url.path]
    #expect(try Python.oracle("record.py", making).isEmpty)
    for record in 1...records { try report(folder, record) }

    let said = try Python.oracle("record.py", ["check", folder.url.path])
    let summary = try #require(said.last?.wholeMatch(of: /([0-9]+) records, ([0-9]+) cases/))
    #expect(summary.output.1 == "\(records)")
    #expect(try #require(Int(summary.output.2)) > 5 * records)
    // The same seed makes the same records, however many they are.
    let differences = said.dropLast()
    #expect(
      differences.isEmpty,
      "\(differences.count) with seed \(seed):\n\(differences.prefix(20).joined(separator: "\n"))")
  }

  /// Writes what the command says of a record into its folder.
  private func report(_ folder: TemporaryFolder, _ record: Int) throws {
    func path(_ name: String) -> String { folder.path("\(record)/\(name)") }
    let result = try accord(
      "report", path("rules.accord"), "--decisions", path("decisions"), "--feedback", path("answers"),
      "--as-of", try folder.text("\(record)/as-of"), "--cases", path("cases.csv"), "--to", "csv")
    // Some lines are neither a decision nor an answer.
    try #require(result.status == 0 || result.status == 1, "record \(record): \(result.errors)")
    try folder.write("\(record)/report.csv", result.output)
  }
}
