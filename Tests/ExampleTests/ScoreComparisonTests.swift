import AccordTestSupport
import Testing

/// Every score of every row, by the rules and by the plain Python beside them.
@Suite(.enabled(if: Oracle.python.isUsed, "python3 is absent"))
struct ScoreComparisonTests {
  /// Scores as `line<TAB>score<TAB>points`, the points as written.
  private func scores(_ decisions: Subprocess.Result) throws -> [String] {
    try decisions.lines.flatMap { decision -> [String] in
      let lead = try #require(decision.prefixMatch(of: /\{"lead":"line (\d+)"/))
      return decision.matches(of: /"(\w+)":\{"points":(-?[0-9.]+)[,}]/).map { match in
        "\(lead.output.1)\t\(match.output.1)\t\(match.output.2)"
      }
    }
  }

  private func compare(_ name: String, _ file: String, rows: Int) throws {
    let decisions = try evaluate("examples/\(name)", file, "--explain", "none")
    #expect(decisions.status == 0)
    #expect(decisions.errors == "")
    #expect(decisions.lines.count == rows)
    let expected = try Python.run(["examples/\(name)/check.py", file]).split(separator: "\n").map(String.init)
    let found = try scores(decisions)
    #expect(expected.count == rows * 3)
    #expect(found.count == expected.count)
    let differences = zip(found, expected).filter { $0 != $1 }.map { "\($0), expected \($1)" }
    #expect(differences == [])
  }

  /// How many rows have a value in a column that the rules do not read.
  private func count(_ value: String, in column: String, _ name: String, _ file: String) throws -> Int {
    let decisions = try evaluate("examples/\(name)", file, "--explain", "none", "--only", column)
    return decisions.lines.count { $0.contains("\"input\":{\"\(column)\":\"\(value)\"}") }
  }

  @Test(arguments: ["bank", "b2b"])
  func madeUpRows(name: String) throws {
    try compare(name, "examples/\(name)/sample.csv", rows: 20)
  }

  @Test(.enabled(if: Exports.has("bank.csv"), "the export is not there"))
  func theBankExport() throws {
    let bank = Exports.path("bank.csv")
    try compare("bank", bank, rows: 4521)
    #expect(try count("yes", in: "y", "bank", bank) == 521)
  }

  @Test(.enabled(if: Exports.has("b2b.csv"), "the export is not there"))
  func theSalesExport() throws {
    let b2b = Exports.path("b2b.csv")
    try compare("b2b", b2b, rows: 448)
    #expect(try count("Won", in: "Status", "b2b", b2b) == 227)
  }
}
