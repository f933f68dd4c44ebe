import AccordTestSupport
import Foundation
import Testing

/// `accord report --experiment` over random records, and the arms that `accord eval` draws, against a second opinion.
@Suite(.enabled(if: Oracle.python.isUsed, "python3 is absent"))
struct ExperimentOracleTests {
  private static let records = Project.setting("ACCORD_RECORDS") ?? 25
  private static let seed = Project.setting("ACCORD_ORACLE_SEED") ?? 1

  @Test func armsAndResultsAreThoseOfTheOracle() throws {
    let folder = try TemporaryFolder()
    let making = ["make", "\(Self.seed)", "\(Self.records)", folder.url.path]
    #expect(try Python.oracle("experiments.py", making).isEmpty)
    for record in 1...Self.records {
      func path(_ name: String) -> String { folder.path("\(record)/\(name)") }
      let report = try accord(
        "report", path("rules.accord"), "--experiment", "x", "--decisions", path("decisions.ndjson"),
        "--feedback", path("answers.ndjson"), "--as-of", try folder.text("\(record)/as-of"), "--to", "json")
      try #require(report.status == 0, "record \(record): \(report.errors)")
      try folder.write("\(record)/report.json", report.output)
      let decided = try accord(
        "eval", path("rules.accord"), "--as-of", try folder.text("\(record)/moment"), path("leads.ndjson"))
      try #require(decided.status == 0, "record \(record): \(decided.errors)")
      try folder.write("\(record)/decided.ndjson", decided.output)
    }
    let said = try Python.oracle("experiments.py", ["check", folder.url.path])
    let summary = try #require(
      said.last?.wholeMatch(of: /compared ([0-9]+) records, ([0-9]+) cases, ([0-9]+) results, .*/))
    #expect(summary.output.1 == "\(Self.records)")
    #expect(try #require(Int(summary.output.3)) > Self.records)
    #expect(said.dropLast().isEmpty, "\(said.joined(separator: "\n"))")
  }
}
