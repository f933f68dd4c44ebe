import AccordSemantics
import AccordSource
import AccordTesting
import Testing

@Suite struct LeadsFileTests {
  private static let rules = """
    score fit { +20 "home" when country = "DE" }
    grade letter of fit { A from 20, B otherwise }
    segments size { Big when n >= 100, Small when n < 10 }
    define MQL when fit >= 20 and f
    proposition quick { for size = Small }
    pool desk { members a }
    route { to desk when MQL, to review "look" when MQL is unknown, to nobody otherwise }
    test "cases" { leads from "cases" %EXPECT% }
    """

  private func run(_ file: String, expect: String = "") throws -> TestRun {
    try Rules(
      LeadsFileTests.rules.replacing("%EXPECT%", with: expect.isEmpty ? "" : ", expect \(expect)"),
      files: ["cases": file]
    ).run()
  }

  private static let csv = #"""
    id;country;n;f;expect MQL;expect fit;expect letter;expect size;expect route;expect proposition
    K1;de;5;yes;yes;20;A;Small;desk;quick
    K2;fr;;no;no;0;B;unknown;nobody;
    K3;de;50;;unknown;20.0;;none;"review ""look""";none

    """#
  private static let json = """
    {"id":"K1","country":"de","n":5,"f":true,"expect":{"MQL":true,"fit":20,"letter":"A","size":"Small","route":"desk"}}
    {"id":"K2","country":"de","expect":{"MQL":"unknown","fit":null,"size":""},"expect MQL":null,"expect letter":"A"}
    """

  @Test(arguments: [
    csv, "\u{FEFF}" + csv, csv.replacing("\n", with: "\r\n"), csv.replacing(";", with: "\t"),
    csv.replacing(";", with: ","),
  ])
  func aTableOfCases(text: String) throws {
    let run = try run(text)
    #expect(run.diagnostics.isEmpty)
    #expect(run.failures == [])
    #expect(run.leads == 3)
  }

  @Test func objectsWithWhatTheyExpect() throws {
    #expect(try run(LeadsFileTests.json.replacing(",\"expect MQL\":null", with: "")).failures == [])
    let lines = LeadsFileTests.json.replacing(",\"expect MQL\":null", with: "").split(separator: "\n")
    let array = try run("[" + lines.joined(separator: ",") + "]")
    #expect(array.failures == [] && array.leads == 2)
    #expect(try run(LeadsFileTests.json).diagnostics.map(\.code) == [.duplicateName])
  }

  @Test func rejectedRowsSayWhy() throws {
    let run = try Rules(
      "test \"cases\" { leads from \"cases\" }", files: ["cases": "id,n\nK1,1,2\nK2,1,2,3\nK3,1\n"]
    ).run()
    #expect(run.diagnostics.isEmpty)
    #expect(run.failures.map(\.lead) == ["line 2", "line 3"])
    #expect(run.failures.allSatisfy { $0.got.hasPrefix("a reject: the record ") })
  }

  @Test(arguments: ["unknown", "missing"])
  func aScoreIsNeverUnknown(cell: String) throws {
    let run = try run("id,expect fit\nK1,\(cell)\n")
    #expect(
      run.diagnostics.map(\.message) == [
        "line 2 of 'cases': 'expect fit' is \"\(cell)\", and a score is always a number"
      ])
  }

  @Test func theProblemsOfALeadAreShownOnce() throws {
    let run = try run("id,n,expect MQL,expect size\nK1,x,yes,Big\nK2,y,no,unknown\nK3,z,yes,Big\n")
    #expect(run.failures.count == 4)
    #expect(run.explanation.count { $0 == "Problems" } == 2)
  }

  @Test func aRowThatFails() throws {
    let run = try run("id,country,f,expect MQL,expect fit\nK1,DE,yes,yes,20\nK2,fr,yes,yes,25\n")
    let result = try #require(run.results.first)
    #expect((result.leads, result.failedLeads) == (2, 1))
    #expect(
      result.failures.map(\.summary) == [
        "K2 (line 3): expect MQL = yes: expected MQL is yes, got MQL is no",
        "K2 (line 3): expect fit = 25: expected fit = 25, got fit = 0",
      ])
    #expect(result.failures.map(\.place) == ["rules/cases:3", "rules/cases:3"])
    #expect(result.failures[0].explanation.contains("    no: fit >= 20  (fit is 0)"))
  }

  @Test func expectationsOfTheTestHoldForEveryRow() throws {
    let run = try run("id,n\nK1,5\n,200\n", expect: "size = Small")
    #expect(
      run.failures.map(\.summary) == ["line 3: expect size = Small: expected size = Small, got size = Big"])
  }

  @Test func aRejectFailsItsTest() throws {
    let run = try run("id,n\nK1,5\nK2,5,6\n", expect: "size = Small")
    #expect(run.failures.map(\.got) == ["a reject: the record has 3 cells, the header has 2"])
    #expect(run.failures.map(\.place) == ["rules/cases:3"])
  }

  @Test(arguments: [
    (
      "id,expect MGL\nK1,\n", "E0202",
      "the column 'expect MGL' of 'cases' names nothing that the rules say of a lead"
    ),
    ("id,expects MQL\nK1,yes\n", "E0202", "the column 'expects MQL' of 'cases' would not be looked at"),
    ("id,expect size\nK1,Smal\n", "E0204", "line 2 of 'cases': 'size' is never \"Smal\""),
    ("id,expect route\nK1,dsk\n", "E0204", "line 2 of 'cases': no step of the route leads to 'dsk'"),
    ("id,expect proposition\nK1,slow\n", "E0204", "line 2 of 'cases': there is no proposition 'slow'"),
    (
      "id,expect MQL\nK1,perhaps\n", "E0301",
      "line 2 of 'cases': 'expect MQL' is \"perhaps\", which is not yes or no and not unknown"
    ),
    (
      "id,expect fit\nK1,x\n", "E0301",
      "line 2 of 'cases': 'expect fit' is \"x\", which is not a number of at most 18 digits and not unknown"
    ),
    ("{\"expect\":[1]}\n", "E0301", "line 1 of 'cases': 'expect' is [1], which is no object"),
    ("id,expect MQL,expect MQL\nK1,,\n", "E0201", "the column 'expect MQL' of 'cases' stands twice"),
    ("id,n\n", "E0403", "the file 'cases' holds no lead"), ("", "E0403", "the file 'cases' holds no lead"),
    ("id,n\nK1,1\n", "E0403", "the test and its file 'cases' expect nothing"),
  ])
  func aFileThatMakesNoSense(text: String, code: String, message: String) throws {
    let run = try run(text)
    #expect(run.results.isEmpty)
    #expect(run.diagnostics.map(\.code.rawValue) == [code])
    #expect(run.diagnostics.map(\.message) == [message])
  }

  /// Sales systems export such columns.
  @Test func anExpectedRevenueExpectsNothing() throws {
    let run = try run("id,f,expected revenue,Expected Close Date\nK1,no,5,2026-01-01\n", expect: "not MQL")
    #expect(run.diagnostics.isEmpty && run.failures.isEmpty)
  }

  /// Fields come first: what a lead says stays what it was before tests knew files.
  @Test func aFieldMayBeCalledExpect() throws {
    let run = try Rules(
      """
      input other { n from "expect" }
      define big when n > 1
      test "t" { leads from "cases" }
      """, files: ["cases": "{\"n\":2,\"expect\":{\"big\":\"yes\"}}"]
    ).run()
    #expect(run.failures.isEmpty && run.diagnostics.isEmpty)
  }

  @Test func bytesThatAreNoTextAreRejects() throws {
    let rules = Rules(
      "define big when n > 1\ntest \"t\" { leads from \"cases\", expect big }",
      bytes: ["cases": Array("id,n\n".utf8) + [0xFF, 0x2C, 0x31, 0x0A, 0x00, 0x2C, 0x32, 0x0A]])
    let run = try rules.run()
    #expect(
      run.failures.map { $0.got.hasPrefix("a reject: the record is not valid UTF-8: byte 1 is 0xFF") } == [
        true
      ])
    #expect(run.leads == 2)
  }

  @Test func theCheckerWantsOneSourceOfLeads() {
    let rules = Rules(
      "test \"a\" { leads from \"cases\", lead { }, expect f }\ntest \"b\" { leads from \"none\", expect f }",
      files: ["cases": "n\n1\n"])
    #expect(rules.check().diagnostics.map(\.code.rawValue) == ["E0207", "E0501"])
  }

  @Test func testsAreNoPartOfTheFingerprint() throws {
    let rules = "define x when f\n"
    let plain = try #require(Rules(rules).check().rules)
    let tested = Rules(rules + "test \"t\" { leads from \"c\", expect x }", files: ["c": "f\nyes\n"])
    #expect(try #require(tested.check().rules).fingerprint == plain.fingerprint)
  }
}
