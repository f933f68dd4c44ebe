import AccordTestSupport
import Foundation
import Testing

/// `accord test` over rules with tests that pass, fail and reach little.
@Suite struct TestCommandTests {
  private static let rules = """
    accord 1
    lead { id text, country text uppercase, n number, f flag }
    score fit { +20 "home" when country = "DE", +5 "some" when n > 1 }
    define MQL when fit >= 20 and f

    """
  private static let passing = """
    test "a lead from home" {
      at   2026-11-01T09:00Z
      lead { country = "de", n = 1, f = yes }
      expect fit = 20 because "home"
      expect MQL
    }

    """
  private static let failing = """
    test "a lead from abroad" { lead { country = "FR", n = 2, f = yes }, expect MQL }

    """

  private func folder(_ tests: String, _ files: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("rules/main.accord", TestCommandTests.rules + tests)
    for (name, text) in files { try folder.write("rules/\(name)", text) }
    return folder
  }

  @Test func testsThatPass() throws {
    let folder = try folder(TestCommandTests.passing)
    let result = try accord("test", "rules", in: folder.url)
    #expect(result.status == 0)
    #expect(result.output == "1 test, 1 passed, 0 failed\n")
    #expect(result.errors == "")
    let verbose = try accord("test", "rules", "--verbose", in: folder.url)
    #expect(
      verbose.output == "passed  rules/main.accord:5  \"a lead from home\"\n\n1 test, 1 passed, 0 failed\n")
  }

  @Test func aTestThatFails() throws {
    let folder = try folder(TestCommandTests.passing + TestCommandTests.failing)
    let result = try accord("test", "rules", in: folder.url)
    #expect(result.status == 1)
    #expect(result.errors == "")
    #expect(
      result.output == """
        failed  rules/main.accord:11  "a lead from abroad"
          expect MQL  rules/main.accord:11
            expected  MQL is yes
            got       MQL is no
              MQL is no
                when …  no  (rules/main.accord:4)
                  no: fit >= 20  (fit is 5)
              fit 5
                +5  some  rules/main.accord:3
                ──
                 5

        2 tests, 1 passed, 1 failed

        """)
    let coloured = try accord("test", "rules", "--color", "always", in: folder.url).output
    #expect(coloured.contains("\u{1B}["))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == result.output)
  }

  @Test func leadsFromAFile() throws {
    let test = "test \"cases\" { leads from \"cases/home.csv\" }\n"
    let folder = try folder(
      test,
      ["cases/home.csv": "\u{FEFF}id;country;f;expect MQL;expect fit\r\nK1;de;ja;yes;20\r\nK2;fr;ja;no;5\r\n"]
    )
    let result = try accord("test", "rules", in: folder.url)
    #expect(result.status == 1)
    #expect(
      result.output.hasPrefix(
        """
        failed  rules/main.accord:5  "cases"  (1 of 2 leads)
          K2 (line 3): expect fit = 5  rules/cases/home.csv:3
            expected  fit = 5
            got       fit = 0

        """))
    #expect(result.output.hasSuffix("\n1 test with 2 leads, 0 passed, 1 failed\n"))
    try folder.write("rules/cases/home.csv", "id;expect MGL\nK1;yes\n")
    let wrong = try accord("test", "rules", in: folder.url)
    #expect(wrong.status == 2)
    #expect(wrong.output == "")
    #expect(wrong.errors.contains("error[E0202]: the column 'expect MGL' of 'cases/home.csv' names nothing"))
    #expect(wrong.errors.contains("did you mean 'expect MQL'?"))
    #expect(wrong.errors.hasSuffix("accord: the tests have 1 error\n"))
  }

  @Test func coverageAndItsThreshold() throws {
    let folder = try folder(TestCommandTests.passing)
    let shown = try accord("test", "rules", "--coverage", in: folder.url)
    #expect(shown.status == 0)
    #expect(
      shown.output == """
        Not reached
          rules/main.accord:3  +20 "home" when country = "DE"
            never no: it is yes in every test
          rules/main.accord:3  +5 "some" when n > 1
            never yes: no test has a lead with n > 1
          rules/main.accord:4  when fit >= 20 and f
            never no: it is yes in every test
          rules/main.accord:4  fit >= 20
            never no: it is yes in every test
          rules/main.accord:4  f
            never no: it is yes in every test

        4 conditions never unknown in a test, which is not counted; '--verbose' shows them

        Reached outcomes
          rules/main.accord  5 of 10  50.0 %
          all rules          5 of 10  50.0 %

        1 test, 1 passed, 0 failed

        """)
    #expect(try accord("test", "rules", "--threshold", "50", in: folder.url).status == 0)
    let below = try accord("test", "rules", "--threshold", "51", in: folder.url)
    #expect(below.status == 1)
    #expect(below.output == shown.output)
    #expect(
      below.errors
        == "accord: the tests reach 50.0 % of the outcomes (5 of 10), and '--threshold' asks for 51 %\n")
  }

  @Test func jsonAndJUnit() throws {
    let folder = try folder(TestCommandTests.passing + TestCommandTests.failing)
    let result = try accord(
      "test", "rules", "--format", "json", "--coverage", "--junit", "out.xml", in: folder.url)
    #expect(result.status == 1)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(Set(try #require(object).keys) == ["tests", "counts", "coverage"])
    #expect((object?["coverage"] as? [String: Any])?["reached"] as? Int == 9)
    let again = try accord("test", "rules", "--format", "json", "--coverage", in: folder.url)
    #expect(again.output == result.output)
    let xml = try folder.text("out.xml")
    #expect(xml.contains("<testsuite name=\"rules/main.accord\" tests=\"2\" failures=\"1\""))
    #expect(xml.contains("message=\"expect MQL: expected MQL is yes, got MQL is no\""))
  }

  @Test func testsAreChosenByTitle() throws {
    let folder = try folder(TestCommandTests.passing + TestCommandTests.failing)
    #expect(try accord("test", "rules", "--run", "^a lead from h", in: folder.url).status == 0)
    #expect(try accord("test", "rules", "--run", "(?i)ABROAD", in: folder.url).status == 1)
    let none = try accord("test", "rules", "--run", "nowhere", in: folder.url)
    #expect(none.status == 1)
    #expect(none.errors == "accord: no title of the 2 tests matches 'nowhere'\n")
    let bad = try accord("test", "rules", "--run", "(", in: folder.url)
    #expect(bad.status == 64)
    #expect(bad.errors == "accord: '--run (' is not a regular expression: missing closing parenthesis\n")
  }

  @Test func rulesWithoutTests() throws {
    let folder = try folder("")
    let result = try accord("test", "rules", in: folder.url)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("the rules have no tests; write what a lead should come to"))
    #expect(try accord("test", "rules", "--threshold", "1", in: folder.url).status == 1)
    #expect(try accord("test", "rules", "--format", "json", in: folder.url).output.contains("\"tests\":0"))
  }

  @Test func whatCannotBeDone() throws {
    let folder = try folder("define x when nothing\n")
    let broken = try accord("test", "rules", in: folder.url)
    #expect(broken.status == 2)
    #expect(broken.output == "")
    #expect(broken.errors.contains("E0202") || broken.errors.contains("E0203"))
    #expect(try accord("test", "no-rules", in: folder.url).status == 2)
    #expect(try accord("test", "rules", "--threshold", "101", in: folder.url).status == 64)
    let rules = try accord("test", "rules", "--junit", "rules/main.accord", in: folder.url)
    #expect(rules.status == 64)
    #expect(try folder.text("rules/main.accord").hasPrefix("accord 1"))
    try folder.write("rules/main.accord", TestCommandTests.rules + TestCommandTests.passing)
    #expect(try accord("test", "rules", "--junit", "no/folder.xml", in: folder.url).status == 2)
  }

  /// What the sample agreement promises to its readers.
  @Test func theSampleAgreement() throws {
    let result = try accord("test", "rules", "--coverage")
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func thousandsOfLeads() throws {
    var rows = "id,country,n,f,expect MQL,expect fit\n"
    for number in 0..<3000 { rows += "K\(number),de,\(number % 3),yes,yes,\(number % 3 == 2 ? 25 : 20)\n" }
    let folder = try folder("test \"many\" { leads from \"many.csv\" }\n", ["many.csv": rows])
    let result = try accord("test", "rules", in: folder.url)
    #expect(result.output == "1 test with 3000 leads, 1 passed, 0 failed\n")
  }

  @Test func testsAreProposedForWhatNoTestReaches() throws {
    let folder = try TemporaryFolder()
    _ = try accord("init", "--template", "flat", in: folder.url)
    try FileManager.default.removeItem(at: folder.url.appending(path: "rules/tests.accord"))
    let first = try accord(
      "test", "rules", "--threshold", "90", "--suggest", "rules/more.accord", in: folder.url)
    #expect(first.status == 1)
    #expect(first.errors.hasPrefix("accord: wrote "))
    let text = try folder.text("rules/more.accord")
    #expect(text.components(separatedBy: "\ntest \"suggested ").count < 12)
    let second = try accord("test", "rules", "--threshold", "90", in: folder.url)
    #expect(second.status == 0, "\(second.output)\(second.errors)")
    #expect(try accord("fmt", "--check", "rules", in: folder.url).status == 0)
    // The same rules give the same tests, and nothing is written over.
    try FileManager.default.removeItem(at: folder.url.appending(path: "rules/more.accord"))
    _ = try accord("test", "rules", "--suggest", "other.accord", in: folder.url)
    #expect(try folder.text("other.accord") == text)
    let again = try accord("test", "rules", "--suggest", "other.accord", in: folder.url)
    #expect(again.status == 64 && again.errors.contains("'other.accord' is there already"))
    #expect(try accord("test", "rules", "--suggest", "other.txt", in: folder.url).status == 64)
  }
}
