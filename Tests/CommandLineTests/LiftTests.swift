import AccordTestSupport
import Foundation
import Testing

/// `accord lift`, over the record beside the examples and over records that are made for a question.
@Suite struct LiftTests {
  private static let record = ["--feedback", "examples/record/feedback", "--as-of", "2026-12-02"]

  private func lift(
    _ arguments: [String], decisions: String = "examples/record/decisions"
  ) throws -> Subprocess.Result {
    try accord(["lift", "rules", "--decisions", decisions] + LiftTests.record + arguments, bytes: [])
  }

  private func json(_ result: Subprocess.Result) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  private func list(_ value: Any?) throws -> [[String: Any]] { try #require(value as? [[String: Any]]) }

  private func share(_ value: Any?) throws -> (counted: Int, of: Int) {
    let share = try #require(value as? [String: Any])
    return (try #require(share["counted"] as? Int), try #require(share["of"] as? Int))
  }

  private func key(_ line: Any?) throws -> String {
    let line = try #require(line as? [String: Any])
    return ["rule", "in", "band"].map { "\(line[$0] ?? "")" }.joined(separator: "/")
  }

  /// All decisions of the record, a line each.
  private func lines() throws -> [Substring] {
    try (4...11).flatMap { month in
      let name = "2026-\(month < 10 ? "0" : "")\(month).ndjson.gz"
      let packed = try Project.bytes("examples/record/decisions/\(name)")
      return try Subprocess.run("gzip", ["-dc"], input: packed).output.split(separator: "\n")
    }
  }

  /// With a line, without it, and undecided are all cases there are; those of a choice part them.
  @Test(arguments: ["meetings", "answered", "missed", "sql_share"])
  func everyCaseIsSomewhere(metric: String) throws {
    let report = try json(lift(["--metric", metric, "--to", "json"]))
    let cases = try share(report["cases"])
    #expect(cases.of > 300)
    let scores = try list(report["scores"])
    #expect(scores.count == 4)
    for score in scores {
      #expect(try share(score["cases"]).of == cases.of)
      var paid: [String: (counted: Int, of: Int, undecided: Int)] = [:]
      for line in try list(score["lines"]) {
        let (with, without) = (try share(line["with"]), try share(line["without"]))
        let undecided = try #require(line["undecided"] as? Int)
        #expect(with.of + without.of + undecided == cases.of)
        #expect(with.counted + without.counted <= cases.counted)
        let isAll = undecided > 0 || with.counted + without.counted == cases.counted
        #expect(isAll)
        paid[try key(line["line"])] = (with.counted, with.of, undecided)
      }
      for choice in try list(score["choices"]) {
        let members = try list(choice["lines"]).map { try #require(paid[key($0)]) }
        let none = try share(choice["none"])
        guard members.allSatisfy({ $0.undecided == 0 }) else { continue }
        #expect(members.reduce(none.of) { $0 + $1.of } == cases.of)
        #expect(members.reduce(none.counted) { $0 + $1.counted } == cases.counted)
      }
    }
    let outcomes = try list(report["outcomes"])
    #expect(outcomes.count > 10)
    for row in outcomes {
      let sides = try share(row["with"]).of + share(row["without"]).of
      #expect(sides + (try #require(row["unknown"] as? Int)) == cases.of)
    }
    for score in try list(report["thresholds"]) {
      var last = cases.of
      for row in try list(score["rows"]) {
        let of = try share(row["share"]).of
        #expect(of <= last)
        last = of
      }
    }
  }

  /// What is counted of a line is what whoever reads the record by hand would count.
  @Test func aLineIsCountedAsByHand() throws {
    let folder = try TemporaryFolder()
    let cases = try accord(
      ["report", "rules", "--decisions", "examples/record/decisions"] + LiftTests.record
        + ["--cases", folder.path("cases.csv")], bytes: [])
    #expect(cases.status == 0)
    var reasons: [String: Set<String>] = [:]
    for line in try lines() {
      let decision = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let scores = try #require(decision["scores"] as? [String: [String: Any]])
      let because = try list(scores["fit"]?["because"]).map { "\($0["rule"] ?? "") \($0["band"] ?? "")" }
      reasons["\(decision["lead"] ?? "") \(decision["as_of"] ?? "")"] = Set(because)
    }
    var with = (counted: 0, of: 0)
    for row in try folder.text("cases.csv").split(separator: "\n") {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      guard cells[0] == "meetings", ["counted", "not"].contains(cells[5]) else { continue }
      guard try #require(reasons["\(cells[2]) \(cells[3])"]).contains("headcount 1000 and up") else {
        continue
      }
      with.of += 1
      if cells[5] == "counted" { with.counted += 1 }
    }
    #expect(with.of > 50)
    let text = try lift(["--metric", "meetings", "--score", "fit"]).output
    #expect(text.contains("headcount: 1000 and up         +30     \(with.counted) of \(with.of)  "))
  }

  @Test func theSameRecordGivesTheSameBytes() throws {
    let folder = try TemporaryFolder()
    var random = SplitMix64(seed: 7)
    let all = try lines().shuffled(using: &random)
    _ = try folder.write("one.ndjson", Array((all.joined(separator: "\n") + "\n").utf8))
    for form in ["table", "json"] {
      let whole = try lift(["--metric", "meetings", "--to", form])
      let mixed = try lift(["--metric", "meetings", "--to", form], decisions: folder.path("one.ndjson"))
      #expect(mixed.output == whole.output)
      #expect(whole.output.count > 1_000)
    }
  }

  /// What other rules have decided, and what does not show why, is never taken for something else.
  @Test func whatCannotBeToldIsSaid() throws {
    let folder = try TemporaryFolder()
    let all = try lines()
    let old = all.map { $0.replacing(/"rules":"[0-9a-f]{16}"/, with: #""rules":"0000000000000000""#) }
    _ = try folder.write("old.ndjson", Array((old.joined(separator: "\n") + "\n").utf8))
    let without = try lift(["--metric", "meetings"], decisions: folder.path("old.ndjson"))
    #expect(without.output.contains("there is no case of 'meetings' yet that can be told"))
    #expect(without.output.contains("by other rules 440"))
    let any = try lift(["--metric", "meetings", "--any-rules"], decisions: folder.path("old.ndjson"))
    #expect(any.output == (try lift(["--metric", "meetings"]).output))

    let bare = all.map { $0.replacing(/,"because":\[.*?\](?=,"undecided"|\},"|\})/, with: "") }
    _ = try folder.write("bare.ndjson", Array((bare.joined(separator: "\n") + "\n").utf8))
    let silent = try lift(["--metric", "meetings", "--score", "fit"], decisions: folder.path("bare.ndjson"))
    #expect(silent.output.contains("13 lines of 'fit': the decisions do not show why"))
    #expect(silent.output.contains("thresholds of 'fit'"))
  }

  @Test(
    arguments: [
      ([], 64, "say with '--metric' what is worth something"),
      (["--metric", "revenue"], 64, "'revenue' counts nothing"),
      (["--metric", "gone"], 64, "the rules have no metric 'gone'; those that count are"),
      (
        ["--metric", "meetings", "--score", "size"], 64,
        "no score 'size'; they have 'fit', 'engagement', 'need', 'total'"
      ),
      (["--metric", "meetings", "--work", "40"], 64, "'40 per week'"),
      (["--metric", "meetings", "--work", "0 per week"], 64, "'40 per week'"),
    ] as [([String], Int32, String)])
  func wrongUsageIsNamed(arguments: [String], status: Int32, message: String) throws {
    let result = try lift(arguments)
    #expect(result.status == status)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output == "")
  }
}
