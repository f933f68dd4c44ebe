import AccordTestSupport
import Foundation
import Testing

/// `accord backtest`: leads of a record by other rules.
@Suite struct BacktestTests {
  private static let rest = ["--feedback", "examples/record/feedback", "--as-of", "2026-12-02"]

  private func backtest(
    _ arguments: [String], decisions: String = "examples/record/decisions"
  ) throws -> Subprocess.Result {
    try accord(["backtest"] + arguments + ["--decisions", decisions] + BacktestTests.rest, bytes: [])
  }

  private func json(_ result: Subprocess.Result) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  /// The same rules under another name take the same leads, and those that the record says.
  @Test func theSameRulesChangeNothing() throws {
    let folder = try TemporaryFolder()
    _ = try Subprocess.run("cp", ["-rL", "rules", folder.path("copy")])
    let result = try json(
      backtest([
        "rules", folder.path("copy"), "--definition", "MQL", "--metric", "meetings", "--score", "total",
        "--to",
        "json",
      ]))
    let sides = try #require(result["sides"] as? [[String: Any]])
    #expect(sides.count == 2)
    for key in ["taken", "unknown", "not_worked"] {
      #expect(sides[0][key] as? Int == sides[1][key] as? Int)
    }
    let equal = sides.map { ($0["at_equal_work"] as? [String: Any])?["counted"] as? Int }
    #expect(equal == [107, 107])
    for key in ["more", "fewer"] { #expect((sides[1][key] as? [String: Any])?["of"] as? Int == 0) }
    let left = try #require(result["left_out"] as? [String: Int])
    #expect(left["not_as_recorded"] == 0 && left["without_input"] == 0 && left["not_read"] == 0)
    #expect((result["cases"] as? [String: Any])?["of"] as? Int == 440)
  }

  /// Each case of 'meetings' is an MQL by the rules of the record; a higher bar leaves some, and takes none beside them.
  @Test func aHigherBarTakesFewer() throws {
    let folder = try TemporaryFolder()
    _ = try Subprocess.run("cp", ["-rL", "rules", folder.path("next")])
    let path = folder.path("next/definitions.accord")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let higher = text.replacing("engagement >= 20", with: "engagement >= 45")
    #expect(higher != text)
    try higher.write(toFile: path, atomically: true, encoding: .utf8)
    let result = try json(
      backtest(["rules", folder.path("next"), "--definition", "MQL", "--metric", "meetings", "--to", "json"]))
    let sides = try #require(result["sides"] as? [[String: Any]])
    let cases = (result["cases"] as? [String: Any])?["of"] as? Int
    #expect(sides[0]["taken"] as? Int == cases)
    let fewer = try #require((sides[1]["fewer"] as? [String: Any])?["of"] as? Int)
    #expect(fewer > 50)
    #expect((sides[1]["taken"] as? Int).map { $0 + fewer } == cases)
    #expect((sides[1]["more"] as? [String: Any])?["of"] as? Int == 0)
  }

  /// Leads of which only a part was kept are decided by nobody again.
  @Test(arguments: [
    (#""input":{"campaign":null}"#, "not_as_recorded"), (#""note":1"#, "without_input"),
  ])
  func aPartOfALeadIsNoLead(part: String, reason: String) throws {
    let folder = try TemporaryFolder()
    let packed = try Project.bytes("examples/record/decisions/2026-04.ndjson.gz")
    let whole = try Subprocess.run("gzip", ["-dc"], input: packed).output
    var lines = ""
    for line in whole.split(separator: "\n") {
      let start = try #require(line.range(of: #""input":{"#)?.lowerBound)
      let end = try #require(line.range(of: #","segments":"#)?.lowerBound)
      lines += line[..<start] + part + line[end...] + "\n"
    }
    _ = try folder.write("part.ndjson", Array(lines.utf8))
    let result = try json(
      backtest(
        ["rules", "--definition", "MQL,SQL", "--metric", "meetings", "--to", "json"],
        decisions: folder.path("part.ndjson")))
    let left = try #require(result["left_out"] as? [String: Int])
    #expect((left[reason] ?? 0) > 30)
    #expect((result["cases"] as? [String: Any])?["of"] as? Int == 0)
  }

  /// What a lower bar would take, and nobody has worked, is not counted as a failure.
  @Test func whatNobodyWorkedIsNotKnown() throws {
    let folder = try TemporaryFolder()
    func rules(_ least: Int, more: String = "") -> String {
      """
      accord 1
      agreement "Two" {
        between marketing, sales
        report monthly by good_grade
      }
      lead { id text required, size number, near flag }
      score fit {
        +(size) "size"
        \(more)
      }
      grade good_grade of fit { A from \(least), B otherwise }
      define good "Good" { when fit >= \(least) }
      pool desk { members ann, bob }
      route {
        to desk when good
        to nobody otherwise
      }
      feedback from 2026-01-01 {
        lead text required
        at time required
        result choice won, lost
        amount number
      }
      metric won "Won" {
        of every lead
        counts any answer where result = won
        within 5 days
      }
      metric money "Money" {
        of every lead
        adds sum of amount of answer where result = won
        within 5 days
      }
      """
    }
    _ = try folder.write("old.accord", Array(rules(50).utf8))
    _ = try folder.write("new.accord", Array(rules(40).utf8))
    var leads = ""
    var answers = "lead,at,result,amount\n"
    for place in 0..<100 {
      leads += #"{"id":"L\#(place)","size":\#(place)}"# + "\n"
      // Nobody speaks to those below 50, but for one who called.
      if place >= 50 || place == 45 {
        let isWon = place >= 75 || place == 45
        answers += "L\(place),2026-02-03T10:00Z,\(isWon ? "won" : "lost"),\(isWon ? "10" : "")\n"
      }
    }
    _ = try folder.write("answers.csv", Array(answers.utf8))
    let decided = try accord(
      ["eval", folder.path("old.accord"), "--as-of", "2026-02-02T10:00Z", "--pass-through"],
      bytes: Array(leads.utf8))
    #expect(decided.status == 0)
    _ = try folder.write("decisions.ndjson", Array(decided.output.utf8))
    func run(_ metric: String, _ new: String = "new.accord") throws -> String {
      try accord(
        [
          "backtest", folder.path("old.accord"), folder.path(new), "--definition", "good",
          "--metric",
          metric, "--score", "fit", "--decisions", folder.path("decisions.ndjson"), "--feedback",
          folder.path("answers.csv"), "--as-of", "2026-03-01",
        ], bytes: []
      ).output
    }
    func cells(_ text: String, _ name: String) throws -> [String] {
      let rows = text.split(separator: "\n").map { $0.split(separator: /\ \ +/).map(String.init) }
      return Array(try #require(rows.first { $0.first?.hasSuffix(name) ?? false }).dropFirst())
    }
    let won = try run("won")
    #expect(try cells(won, "old.accord").prefix(5) == ["50", "50.0%", "0", "0", "25 of 50"])
    #expect(try cells(won, "new.accord").prefix(5) == ["60", "60.0%", "0", "9", "26 of 51"])
    #expect(won.contains("takes 10 (1 counted of 1 that somebody worked) that"))
    // Of the 51 that somebody worked, those that nobody did are not in the way of a fair order.
    #expect(won.contains("the first 50 by 'fit' of all that somebody worked, counted:"))
    #expect(won.contains("finds the same counted ones"))
    #expect(!won.contains("of which no lead"))
    let money = try run("money")
    #expect(try cells(money, "new.accord").suffix(2) == ["260", "250"])
    #expect(money.contains("old.accord' 25 with 250, 240 without the largest"))
    #expect(!money.contains("better order"))
    // What the rules of the record do not read cannot be checked by them.
    _ = try folder.write("near.accord", Array(rules(40, more: "+20 \"near\" when near").utf8))
    let near = try run("won", "near.accord")
    #expect(near.contains("near.accord' reads 'near', of which no lead of the record has a value"))
    // Whoever puts the leads the other way round finds others; those that nobody worked would have hidden it.
    _ = try folder.write("turned.accord", Array(rules(-50, more: "+(-2 * size) \"turned\"").utf8))
    let turned = try run("won", "turned.accord")
    #expect(try cells(turned, "turned.accord").prefix(4) == ["51", "51.0%", "0", "49"])
  }

  @Test(arguments: [
    (["rules", "--definition", "MQL", "--metric", "meetings"], "name other rules to compare with"),
    (["rules", "rules", "--definition", "MQQL", "--metric", "meetings"], "did you mean 'MQL'?"),
    (["rules", "rules", "--definition", "MQL", "--metric", "mqls"], "counts nothing"),
    (["rules", "rules", "--definition", "MQL", "--metric", "meetings", "--score", "x"], "have no score 'x'"),
  ])
  func wrongUsageIsNamed(arguments: [String], message: String) throws {
    let result = try backtest(arguments)
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output == "")
  }
}
