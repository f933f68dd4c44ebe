import AccordTestSupport
import Foundation
import Testing

/// `accord eval --previous FILE --changed`: only what is not as in the last run.
@Suite struct ChangedTests {
  private static let first = "2026-11-01T09:00Z"
  private static let second = "2026-11-04T09:00Z"

  private func eval(_ arguments: [String], asOf: String = second) throws -> Subprocess.Result {
    try accord(["eval", "rules", "--as-of", asOf] + arguments + ["examples/leads.ndjson"], bytes: [])
  }

  /// What a decision says beside the times that follow from when it was made.
  private func essence(_ line: Substring) throws -> (lead: String, contents: NSDictionary) {
    var decision = try #require(
      JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let lead = try #require(decision["lead"] as? String)
    for key in ["as_of", "rules"] { decision[key] = nil }
    if var route = decision["route"] as? [String: Any] {
      for key in ["respond_by", "again_at"] { route[key] = nil }
      decision["route"] = route
    }
    return (lead, decision as NSDictionary)
  }

  @Test(arguments: ["none", "reasons", "full"])
  func whatDiffersIsShown(_ detail: String) throws {
    let folder = try TemporaryFolder()
    let options = ["--explain", detail, "--only", "company"]
    let before = try eval(options, asOf: Self.first).output
    let now = try eval(options).output
    try folder.write("before.ndjson", before)
    var known: [String: NSDictionary] = [:]
    for line in before.split(separator: "\n") {
      let (lead, contents) = try essence(line)
      known[lead] = contents
    }
    let lines = try now.split(separator: "\n").filter { line in
      let (lead, contents) = try essence(line)
      return known[lead] != contents
    }
    let wanted = lines.map { $0 + "\n" }.joined()
    #expect(lines.count > 5 && lines.count < known.count)
    let changed = options + ["--previous", folder.path("before.ndjson"), "--changed"]
    let result = try eval(changed)
    #expect(result.output == wanted)
    #expect(
      result.errors.contains(
        "\(lines.count) of 299 leads are decided otherwise than in the last run, 0 are new\n"))
    #expect(try eval(changed + ["--engine", "reference"]).output == wanted)
    #expect(try eval(changed + ["--jobs", "1", "--block-size", "1000"]).output == wanted)
    if detail != "full" {
      let rows = try eval(changed + ["--to", "csv"]).output.split(whereSeparator: \.isNewline).dropFirst()
      #expect(rows.count == lines.count)
    }
    // The same again has nothing to say.
    try folder.write("now.ndjson", now)
    let again =
      options + [
        "--previous", folder.path("before.ndjson"), "--previous", folder.path("now.ndjson"), "--changed",
      ]
    #expect(try eval(again).output == "")
  }

  @Test func theLatestDecisionOfALeadCounts() throws {
    let folder = try TemporaryFolder()
    let (before, now) = (try eval([], asOf: Self.first).output, try eval([]).output)
    // In the order of time or not, in one file or in several.
    try folder.write("both.ndjson", now + before)
    #expect(try eval(["--previous", folder.path("both.ndjson"), "--changed"]).output == "")
    try folder.write("record/2026-11-04.ndjson", now)
    try folder.write("record/2026-11-09.ndjson", before)
    #expect(try eval(["--previous", folder.path("record"), "--changed"]).output == "")
  }

  @Test func newLeadsAreShownAndThoseThatAreGoneAreCounted() throws {
    let folder = try TemporaryFolder()
    let now = try eval([]).output.split(separator: "\n")
    try folder.write("few.ndjson", now.dropFirst(3).map { $0 + "\n" }.joined() + "no decision\n")
    let result = try eval(["--previous", folder.path("few.ndjson"), "--changed"])
    #expect(result.output == now.prefix(3).map { $0 + "\n" }.joined())
    #expect(result.errors.contains("0 of 299 leads are decided otherwise than in the last run, 3 are new\n"))
    #expect(result.errors.contains("1 record of '--previous' is no decision, so that"))
    let gone = String(now[0]).replacing("\"lead\":\"", with: "\"lead\":\"gone-")
    try folder.write("more.ndjson", now.joined(separator: "\n") + "\n" + gone + "\n")
    let other = try eval(["--previous", folder.path("more.ndjson"), "--changed"])
    #expect(other.output == "")
    #expect(other.errors.contains("0 are new; 1 lead of the last run did not come in\n"))
  }

  /// Blanks between keys, as other programs write them, make no difference; another text does, also one with brackets in it.
  @Test func blanksMakeNoDifference() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "rules.accord",
      "accord 1\nlead {\n  id text required\n  note text\n}\nlet said = note\ndefine x when note = \"a } , \\\"b\"\n"
    )
    func changed(_ previous: String) throws -> String {
      try folder.write("previous.ndjson", previous + "\n")
      return try accord(
        [
          "eval", folder.path("rules.accord"), "--as-of", Self.second, "--only", "note", "--previous",
          folder.path("previous.ndjson"), "--changed",
        ], bytes: Array(#"{"id":"1","note":"a } , \"b"}"#.utf8)
      ).output
    }
    let spaced =
      #"{ "lead" : "1", "as_of":"2026-11-01T09:00:00Z", "input":{"note":"a } , \"b"}, "definitions": {"x":"yes"} , "rules":"00"}"#
    #expect(try changed(spaced) == "")
    #expect(try changed(spaced.replacing(#"} , \"b"#, with: #"} , \"c"#)) != "")
    #expect(try changed(spaced.replacing("yes", with: "no")) != "")
    #expect(try changed(String(spaced.dropLast())) != "")
  }

  private static let small = "accord 1\nlead {\n  id text\n  x number\n}\ndefine big when x > 5\n"

  private func changed(_ leads: String, since previous: String, _ options: [String] = []) throws
    -> Subprocess.Result
  {
    let folder = try TemporaryFolder()
    try folder.write("rules.accord", Self.small)
    try folder.write("previous.ndjson", previous)
    return try accord(
      [
        "eval", folder.path("rules.accord"), "--as-of", Self.second, "--explain", "none", "--previous",
        folder.path("previous.ndjson"), "--changed",
      ] + options, bytes: Array(leads.utf8))
  }

  private func decision(_ lead: String, _ big: String, _ asOf: String = "2026-11-01T09:00:00Z") -> String {
    #"{"lead":"\#(lead)","as_of":"\#(asOf)","definitions":{"big":"\#(big)"},"rules":"0"}"# + "\n"
  }

  /// Who acts on the lines ends where the run ends.
  @Test(arguments: [["--jobs", "1"], ["--jobs", "2", "--block-size", "20"], ["--engine", "reference"]])
  func aLeadThatComesTwiceIsComparedWithItself(_ options: [String]) throws {
    let leads =
      "{\"id\":\"a\",\"x\":9}\n{\"id\":\"b\",\"x\":1}\n{\"id\":\"a\",\"x\":1}\n{\"id\":\"a\",\"x\":2}\n"
    let result = try changed(leads, since: decision("a", "no") + decision("b", "no"), options)
    let shown = result.output.split(separator: "\n").map { $0.contains("\"big\":\"yes\"") }
    #expect(shown == [true, false])
  }

  @Test func leadsWithoutAnIDAreAlwaysShown() throws {
    let result = try changed(
      "{\"x\":1}\n{\"id\":\"a\",\"x\":1}\n", since: decision("line 1", "no") + decision("a", "no"))
    #expect(result.output.hasPrefix(#"{"lead":"line 1""#) && result.output.split(separator: "\n").count == 1)
    #expect(result.errors.contains("1 has no id and is always shown"))
  }

  /// What breaks off may be the latest decision of its lead.
  @Test func aLineThatBreaksOffHidesNothing() throws {
    let broken = String(decision("a", "yes", "2026-11-03T09:00:00Z").prefix(60))
    let result = try changed("{\"id\":\"a\",\"x\":1}\n", since: decision("a", "no") + broken)
    #expect(result.output.contains(#"{"lead":"a""#))
    #expect(result.status == 1)
    let whole = try changed("{\"id\":\"a\",\"x\":1}\n", since: decision("a", "no"))
    #expect(whole.output == "" && whole.status == 0)
    // Rejects among decisions are none, and no fault.
    let among = try changed(
      "{\"id\":\"a\",\"x\":1}\n", since: decision("a", "no") + "{\"reject\":{\"line\":2}}\n")
    #expect(among.output == "" && among.status == 0)
  }

  @Test func bothOptionsBelongTogether() throws {
    for (arguments, words) in [
      (["--changed"], "'--changed' needs the decisions of the last run"),
      (
        ["--previous", "examples/leads.ndjson"], "'--previous' is what '--changed' and '--send' compare with"
      ),
      (["--previous", "-", "--changed"], "'--previous' takes a file or a folder"),
      (["--previous", "examples/leads.ndjson", "--changed", "--sort", "fit"], "'--sort' at the end"),
    ] {
      let result = try eval(arguments)
      #expect(result.status == 64)
      #expect(result.errors.contains(words))
    }
  }
}
