import AccordTestSupport
import Foundation
import Testing

/// `accord report`, over the record beside the examples.
@Suite struct ReportTests {
  static let record = [
    "report", "rules", "--decisions", "examples/record/decisions", "--feedback", "examples/record/feedback",
    "--as-of",
    "2026-12-02",
  ]

  private func report(_ arguments: [String]) throws -> Subprocess.Result {
    try accord(ReportTests.record + arguments, bytes: [])
  }

  private func rows(_ csv: String) -> [[String: String]] {
    let lines = csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
  }

  @Test func numbersAreTheSumsOfCases() throws {
    let folder = try TemporaryFolder()
    let result = try report(["--to", "csv", "--cases", folder.path("cases.csv")])
    #expect(result.status == 0)
    let cases = rows(try folder.text("cases.csv"))
    #expect(cases.count > 4_000)
    for row in rows(result.output) where row["by"] == "all" {
      let own = cases.filter { $0["metric"] == row["metric"] && $0["period"] == row["period"] }
      func count(_ state: String) -> String { String(own.count { $0["state"] == state }) }
      let states = [
        "still_open": "open", "not_known": "not_known", "not_in_out_of": "not_in_out_of",
        "before_feedback": "before_feedback", "not_recorded": "not_recorded",
      ]
      for (column, state) in states {
        #expect(row[column] == count(state), "\(row["metric"] ?? "") \(column)")
      }
      #expect(row["of"] == String(own.count { ["counted", "not"].contains($0["state"]) }))
      #expect(row["cases"] == String(own.count))
      if row["metric"] == "revenue" {
        let amounts = own.filter { $0["state"] == "counted" }.compactMap { Int($0["amount"] ?? "") }
        #expect(row["value"] == String(amounts.reduce(0, +)))
      }
    }
  }

  /// Whatever a number is of, it is known where the rest went. (Clause 11.8)
  @Test func nothingIsLeftOutWithoutAWord() throws {
    let all = rows(try report(["--to", "csv"]).output)
    #expect(all.count > 80)
    for row in all {
      func number(_ column: String) -> Int { Int(row[column] ?? "") ?? -1 }
      func sum(_ columns: [String]) -> Int { columns.reduce(0) { $0 + number($1) } }
      #expect(
        number("cases")
          == sum(["of", "not_in_out_of", "still_open", "not_known", "before_feedback", "not_recorded"]),
        "\(row)")
      #expect(
        number("leads") == sum(["cases", "met_before", "of_not_recorded", "undecided", "never"]), "\(row)")
    }
    // Groups part the cases of a metric.
    for row in all where row["by"] == "all" {
      for group in ["campaign", "size", "aligned"] {
        let parts = all.filter { $0["metric"] == row["metric"] && $0["by"] == group }
        for column in ["of", "counted", "cases", "leads", "never"] {
          #expect(String(parts.reduce(0) { $0 + (Int($1[column] ?? "") ?? 0) }) == row[column])
        }
      }
    }
  }

  /// Cases show the arms of experiments that are over, as decisions do, and of no other.
  @Test func casesShowArmsOfWhatIsOver() throws {
    let folder = try TemporaryFolder()
    func arms(asOf: String) throws -> [[String: String]] {
      let arguments = ReportTests.record.dropLast() + [asOf, "--cases", folder.path("cases.csv")]
      #expect(try accord(Array(arguments), bytes: []).status == 0)
      return rows(try folder.text("cases.csv"))
    }
    let files = try FileManager.default.contentsOfDirectory(
      atPath: "\(Project.root.path)/examples/record/decisions")
    var decided: [String: String] = [:]
    for file in files where file.hasSuffix(".gz") {
      let packed = Project.root.appending(path: "examples/record/decisions/\(file)")
      for line in try Subprocess.run("/bin/gzip", ["-dc", packed.path]).output.split(separator: "\n") {
        let decision = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let arm = (decision["experiments"] as? [String: String])?["opening"]
        decided["\(decision["lead"] ?? "") \(decision["as_of"] ?? "")"] = arm ?? "none"
      }
    }
    let cases = try arms(asOf: "2026-12-01")
    #expect(cases.count > 4_000)
    for row in cases {
      #expect(row["arm_opening"] == decided["\(row["lead"] ?? "") \(row["start"] ?? "")"], "\(row)")
    }
    #expect(Set(cases.compactMap { $0["arm_opening"] }) == ["pitch", "question", "none"])
    #expect(try arms(asOf: "2026-10-29").allSatisfy { $0["arm_opening"] == nil })
  }

  /// Leads have other names in the cases, which whoever has the key finds again; RFC 4231 and Python say which.
  @Test func leadsAreHashedByAKey() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("key", Array("a key of thirty-two letters, long\n".utf8))
    func cases(_ arguments: [String]) throws -> [String] {
      let result = try report(["--cases", folder.path("cases.csv")] + arguments)
      #expect(result.status == 0)
      return try folder.text("cases.csv").split(separator: "\n").map(String.init)
    }
    let open = try cases([])
    let hashed = try cases(["--hash-leads", folder.path("key")])
    let script = """
      import csv, hashlib, hmac, sys
      rows = list(csv.reader(sys.stdin))
      for row in rows[1:]:
          row[2] = hmac.new(b"a key of thirty-two letters, long", row[2].encode(), hashlib.sha256).hexdigest()
      csv.writer(sys.stdout, lineterminator="\\n").writerows([rows[0]] + rows[1:])
      """
    let expected = try Python.run(["-c", script], input: Array((open.joined(separator: "\n") + "\n").utf8))
      .split(separator: "\n").map(String.init)
    #expect(hashed.first == expected.first)
    // In another order than by the id, which would tell of it.
    #expect(
      Array(hashed.dropFirst())
        == expected.dropFirst().sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    _ = try folder.write("short", Array("short\n".utf8))
    let short = try report(["--cases", folder.path("cases.csv"), "--hash-leads", folder.path("short")])
    #expect(short.status == 64)
    #expect(short.errors.contains("is no key: it needs at least 16 bytes"))
    let over = try report(["--cases", folder.path("key"), "--hash-leads", folder.path("key")])
    #expect(over.status != 0)
    #expect(try folder.text("key") == "a key of thirty-two letters, long\n")
  }

  @Test func theSameRecordGivesTheSameBytes() throws {
    let folder = try TemporaryFolder()
    var whole: [UInt8] = []
    for month in 4...11 {
      let name = "2026-\(month < 10 ? "0" : "")\(month).ndjson.gz"
      let packed = try Project.bytes("examples/record/decisions/\(name)")
      whole += try Subprocess.run("gzip", ["-dc"], input: packed).output.utf8
    }
    _ = try folder.write("one.ndjson", whole)
    for form in ["table", "csv", "json"] {
      let folders = try report(["--to", form]).output
      let single = try accord(
        [
          "report", "rules", "--decisions", folder.path("one.ndjson"), "--feedback",
          "examples/record/feedback",
        ]
          + ["--as-of", "2026-12-02", "--to", form], bytes: [])
      #expect(single.output == folders)
      #expect(!folders.isEmpty)
    }
  }

  @Test(.enabled(if: Oracle.jsonschema.isUsed, "python3 with the module jsonschema is absent"))
  func theJSONIsOfTheSchema() throws {
    let checker = ["Tests/CommandLineTests/check_decisions.py", "docs/report.schema.json"]
    let json = try report(["--to", "json", "--stories", "1"]).output.replacing("\n", with: "") + "\n"
    #expect(try Python.run(checker, input: Array(json.utf8)) == "decisions: 1\n")
  }

  @Test func missedTargetsEndItWithThreeWhenAsked() throws {
    #expect(try report([]).status == 0)
    #expect(try report(["--fail-on", "targets"]).status == 3)
  }

  @Test(arguments: [
    (["--period", "2026-12"], 64, "accord: 2026-12 is not over at 2026-12-01T23:00:00Z; a part of a month"),
    (
      ["--period", "2026-W40"], 64,
      "accord: '2026-W40' is a week, and the teams look at their numbers monthly"
    ),
    (["--period", "October"], 64, "accord: 'October' is no period; write a month as 2026-10"),
    (["--decisions", "nowhere"], 2, "nowhere"),
    (["--rejects", "-"], 64, "'--rejects' takes a file"),
  ])
  func wrongUsage(_ arguments: [String], _ status: Int, _ words: String) throws {
    let result = try report(arguments)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output == "")
  }

  @Test func rulesWithoutMetricsAndDecisionsThatAreNone() throws {
    let none = try accord(["report", "examples/b2b", "--decisions", "examples/record/decisions"], bytes: [])
    #expect(none.status == 64)
    #expect(none.errors == "accord: the rules have no 'metric', which says what is counted\n")
    let folder = try TemporaryFolder()
    _ = try folder.write("leads.ndjson", "{\"id\":\"a\"}\n[1]\n{\"lead\":\n")
    let result = try accord(
      ["report", "rules", "--decisions", folder.path("leads.ndjson"), "--as-of", "2026-12-02"], bytes: [])
    #expect(result.status == 1)
    #expect(result.errors.split(separator: "\n").count == 4)
    #expect(result.errors.contains("'lead' is missing: this is no decision, as 'accord eval' writes it"))
    #expect(result.errors.contains("no answers were given, so that what is counted of them is not recorded"))
    #expect(result.output.contains("The record is empty"))
    #expect(result.output.contains("3 rejected"))
  }

  @Test func anEmptyRecordHasNoNumbers() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("none.ndjson", "")
    let result = try accord(
      ["report", "rules", "--decisions", folder.path("none.ndjson"), "--as-of", "2026-12-02", "--to", "csv"],
      bytes: [])
    #expect(result.status == 0)
    #expect(rows(result.output).allSatisfy { $0["leads"] == "0" && $0["cases"] == "0" })
  }
}

extension ReportTests {
  /// Nobody can pick: the lot is the same for everybody, and each draw gives other cases.
  @Test func storiesAreDrawnByLot() throws {
    func leads(_ arguments: [String]) throws -> [String] {
      let table = try accord(
        ["report", "rules", "--decisions", "examples/record/decisions/2026-10.ndjson.gz", "--feedback"]
          + ["examples/record/feedback", "--as-of", "2026-12-02"] + arguments, bytes: []
      ).output
      return table.matches(of: #/\n  (R-[0-9]+), from /#).map { String($0.1) }
    }
    let (first, second) = (try leads(["--stories", "2"]), try leads(["--stories", "2", "--draw", "2"]))
    #expect(first.count > 10)
    #expect(try leads(["--stories", "4"]).count > first.count)
    #expect(Set(first) != Set(second))
    #expect(try leads([]).isEmpty)
  }

  @Test(arguments: [
    ["--stories", "0"], ["--stories", "101"], ["--draw", "2"], ["--stories", "2", "--to", "csv"],
    ["--stories", "2", "--draw", "0"],
  ])
  func storiesThatCannotBeTold(_ arguments: [String]) throws {
    let result = try accord(
      ["report", "rules", "--decisions", "examples/record/decisions"] + arguments, bytes: [])
    #expect(result.status == 64)
    #expect(result.output == "")
  }
}
