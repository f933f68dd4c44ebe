import Foundation
import Testing

/// Every score of every row, by the rules and by the plain Python beside them.
@Suite(.enabled("python3 is not installed") { Project.python != nil })
struct ScoreComparisonTests {
  /// Scores as `line<TAB>score<TAB>points`, the points as written.
  private func scores(_ decisions: Tool.Result) throws -> [String] {
    try decisions.lines.flatMap { decision -> [String] in
      let lead = try #require(decision.prefixMatch(of: /\{"lead":"line (\d+)"/))
      return decision.matches(of: /"(\w+)":\{"points":(-?[0-9.]+)[,}]/).map { match in
        "\(lead.output.1)\t\(match.output.1)\t\(match.output.2)"
      }
    }
  }

  private func compare(_ name: String, _ file: String, rows: Int) throws {
    let decisions = try Tool.evaluate("examples/\(name)", file, "--explain", "none")
    #expect(decisions.status == 0)
    #expect(decisions.errors == "")
    #expect(decisions.lines.count == rows)
    let python = URL(filePath: try #require(Project.python))
    let checked = try Tool.run(python, ["examples/\(name)/check.py", file])
    #expect(checked.status == 0, "\(checked.errors)")
    let expected = checked.lines.map(String.init)
    let found = try scores(decisions)
    #expect(expected.count == rows * 3)
    #expect(found.count == expected.count)
    let differences = zip(found, expected).filter { $0 != $1 }.map { "\($0), expected \($1)" }
    #expect(differences == [])
  }

  /// How many rows have a value in a column that the rules do not read.
  private func count(_ value: String, in column: String, _ name: String, _ file: String) throws -> Int {
    let decisions = try Tool.evaluate("examples/\(name)", file, "--explain", "none", "--only", column)
    return decisions.lines.count { $0.contains("\"input\":{\"\(column)\":\"\(value)\"}") }
  }

  @Test(arguments: ["bank", "b2b"])
  func madeUpRows(name: String) throws {
    try compare(name, "examples/\(name)/sample.csv", rows: 20)
  }

  // The public exports are not part of the project; see examples/README.md for where they come from.

  private static let bank = "../shared/data/bank/bank.csv"
  private static let b2b = "../shared/data/salvirt/b2b.csv"

  @Test(.enabled("the export '\(bank)' is not there") { Project.exists(bank) })
  func theBankExport() throws {
    try compare("bank", Self.bank, rows: 4521)
    #expect(try count("yes", in: "y", "bank", Self.bank) == 521)
  }

  @Test(.enabled("the export '\(b2b)' is not there") { Project.exists(b2b) })
  func theSalesExport() throws {
    try compare("b2b", Self.b2b, rows: 448)
    #expect(try count("Won", in: "Status", "b2b", Self.b2b) == 227)
  }
}
