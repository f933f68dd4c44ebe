import AccordSource
import AccordTesting
import Testing

/// Promises are checked on every lead of the tests.
@Suite struct PromiseTests {
  private static let rules = """
    score fit "Fit" { +20 "home" when country in "DE", "AT" }
    define MQL when fit >= 20
    define SQL when n > 1000
    route { to review when SQL, to nurture when f, to nobody otherwise }
    ensure "sales works on what is qualified" SQL implies MQL
    ensure "who agreed is written to" f implies not routed to nobody

    """

  @Test func aBrokenPromiseFailsTheTest() throws {
    let run = try Rules(
      PromiseTests.rules + """
        test "a large company abroad" { lead { n = 2000, country = "fr" }, expect SQL }
        test "a large company at home" { lead { n = 2000, country = "de" }, expect SQL }
        """
    ).run()
    #expect(run.results.map(\.hasPassed) == [false, true])
    let failure = try #require(run.failures.first)
    #expect(run.failures.count == 1)
    #expect(failure.expectation == "ensure \"sales works on what is qualified\"")
    #expect(failure.place == "rules/rules.accord:6")
    #expect(failure.expected == "SQL implies MQL")
    #expect(failure.got == "SQL is yes, MQL is no")
    #expect(failure.explanation.contains { $0.contains("n is 2000") })
    #expect(failure.explanation.contains { $0.hasPrefix("MQL is no") })
  }

  /// Unknown is no breach, and no check.
  @Test func whatIsKnownOfPromises() throws {
    let run = try Rules(
      PromiseTests.rules + """
        test "unknown" { lead { country = "fr" }, expect fit = 0 }
        test "file" { leads from "leads.csv", expect fit = 0 }
        """, files: ["leads.csv": "n,country,f\n2000,FR,yes\n5,FR,\n7,FR,no\n"]
    ).run()
    #expect(run.promises.map(\.leads) == [3, 2])
    #expect(run.promises.map(\.broken) == [1, 0])
    #expect(run.promises.map(\.words) == ["broken by 1 of 3 leads", "tested on 2 leads"])
    #expect(run.promises.map(\.line) == [6, 7])
    #expect(run.failures.map(\.lead) == ["line 2"])
    let json = JSONTestReport(run).text
    #expect(
      json.contains(
        #"{"title":"who agreed is written to","file":"rules/rules.accord","line":7,"leads":2,"broken":0}"#))
    #expect(JUnitReport(run).text.contains("ensure &quot;sales works on what is qualified&quot;"))
  }

  @Test func withoutTestsNothingIsChecked() throws {
    let run = try Rules(PromiseTests.rules).run()
    #expect(run.promises.map(\.words) == ["not checked", "not checked"])
  }

  /// A promise is the same one in all versions of the rules.
  @Test func versionsOfTheRules() throws {
    let run = try Rules(
      """
      define D until 2026-11-30 when f
      define D from 2026-12-01 when f and n > 1
      ensure "kept" D implies n > 1
      test "before" { at 2026-11-30, lead { f = yes, n = 1 }, expect f }
      test "after" { at 2026-12-01, lead { f = yes, n = 1 }, expect f }
      """
    ).run(coverage: true)
    #expect(run.results.map(\.hasPassed) == [false, true])
    #expect(run.promises.map(\.words) == ["broken by 1 of 2 leads"])
    let report = HumanTestReport(run).text
    #expect(report.contains("Promises\n  broken by 1 of 2 leads  \"kept\"\n"))
  }
}
