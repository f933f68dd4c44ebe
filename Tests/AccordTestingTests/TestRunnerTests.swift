import AccordSemantics
import AccordTesting
import Testing

@Suite struct TestRunnerTests {
  private static let rules = """
    score fit "Fit" {
      +20 "home" when country in "DE", "AT"
      +5 "some" when n >= 5
      +3 "orders" each order where amount > 10
      from 0 to 22
    }
    grade letter of fit { A from 20, B from 5, C otherwise }
    segments size { Big when n >= 100, Small when n < 10, Middle otherwise }
    let doubled = n * 2
    let word = choose { "many" when n > 50, "few" otherwise }
    define MQL { never when no f, when fit >= 25 and n > 3 }
    define SQL { requires MQL, when n > 1000 }
    pool desk { members a, b }
    route {
      to desk when MQL
      to review "cannot tell" when MQL is unknown
      to nurture "letters" when f
      to nobody otherwise
    }

    """

  private func run(_ test: String) throws -> TestRun { try Rules(TestRunnerTests.rules + test).run() }

  @Test func aRouteThatNoStepTakes() throws {
    let run = try run(
      """
      test "a" { lead { n = 5, country = "de", f = yes }, expect route to review "nobody knows", expect route to desk "field" }
      """)
    #expect(
      run.failures.map { $0.explanation.first } == [
        "no step of the route leads to review \"nobody knows\"",
        "no step of the route leads to desk \"field\"",
      ])
    let other = try self.run("test \"a\" { lead { n = 5, f = yes }, expect route to nobody }")
    #expect(!other.explanation.contains { $0.hasPrefix("no step") })
  }

  @Test(arguments: ["= 2", "> 2"])
  func aCountIsShown(comparison: String) throws {
    let count = "count of order where amount > 1"
    let run = try run(
      "test \"a\" { lead { orders = { amount = 5 }, { amount = 1 } }, expect \(count) \(comparison) }")
    #expect(run.failures.map(\.got) == ["\(count) = 1"])
  }

  @Test func aTestThatPasses() throws {
    let run = try run(
      """
      test "passes" {
        lead { n = 5, country = "de", f = yes }
        expect fit = 22 because "home", "some", "cap"
        expect route to nurture "letters"
      }
      """)
    let result = try #require(run.results.first)
    #expect(result.hasPassed && result.failures.isEmpty && result.leads == 1)
    #expect(result.place == "rules/rules.accord:21")
    #expect((run.passed, run.failed, run.leads) == (1, 0, 1))
  }

  @Test(arguments: [
    ("fit = 25", "fit = 25", "fit = 20"),
    ("letter = B", "letter = B", "letter = A"),
    ("size = Big", "size = Big", "size is unknown"),
    ("doubled = 4", "doubled = 4", "doubled is unknown"),
    ("MQL", "MQL is yes", "MQL is no"),
    ("not f", "f is no", "f is yes"),
    ("MQL is unknown", "MQL is unknown", "MQL is no"),
    ("n > 3", "n > 3", "n is missing"),
    ("fit between 1 and 10", "fit between 1 and 10", "fit is 20"),
    ("country in \"FR\"", "country in \"FR\"", "country is \"DE\""),
    ("MQL or SQL", "MQL or SQL", "MQL is no, SQL is no"),
    ("routed to desk", "routed to desk", "route to nurture \"letters\""),
    ("route to nobody", "route to nobody", "route to nurture \"letters\""),
    ("route to nurture \"mails\"", "route to nurture \"mails\"", "route to nurture \"letters\""),
  ])
  func expectedAndGot(expectation: String, expected: String, got: String) throws {
    let run = try run("test \"t\" { lead { country = \"de\", f = yes }, expect \(expectation) }")
    let failure = try #require(run.failures.first)
    #expect(run.failures.count == 1)
    #expect(failure.expectation == "expect \(expectation)")
    #expect(failure.expected == expected)
    #expect(failure.got == got)
    #expect(failure.lead == nil)
  }

  @Test func aReasonThatDidNotPay() throws {
    let run = try run(
      """
      test "t" { lead { country = "de" }, expect fit = 20 because "home", "some", "cap" }
      """)
    let failure = try #require(run.failures.first)
    #expect(failure.expected == "points for \"some\", \"cap\"")
    #expect(failure.got == "\"some\" undecided, because 'n' is missing; no points for \"cap\"")
    #expect(
      failure.explanation == [
        "fit 20, grade A  Fit",
        "  +20  home  rules/rules.accord:3",
        "  ───",
        "   20",
        "    ?  some: 'n' is missing  rules/rules.accord:4",
        "    ?  orders: 'orders' is missing  rules/rules.accord:5",
      ])
  }

  @Test func aDefinitionIsTakenApart() throws {
    let run = try run("test \"t\" { lead { country = \"de\", n = 4, f = yes, orders = { } }, expect SQL }")
    #expect(
      run.explanation == [
        "SQL is no",
        "  requires …  no  (rules/rules.accord:13)",
        "    no: MQL",
        "  when …  no  (rules/rules.accord:13)",
        "    no: n > 1000  (n is 4)",
        "MQL is no",
        "  when …  no  (rules/rules.accord:12)",
        "    no: fit >= 25  (fit is 20)",
        "fit 20, grade A  Fit",
        "  +20  home  rules/rules.accord:3",
        "  ───",
        "   20",
      ])
  }

  @Test func aRouteSaysWhoTookTheLead() throws {
    let run = try run("test \"t\" { lead { f = yes, n = 1, country = \"FR\" }, expect route to nobody }")
    #expect(
      run.explanation.prefix(6) == [
        "step 1, to desk: passed on, its condition is no  (rules/rules.accord:16)",
        "step 2, to review \"cannot tell\": passed on, its condition is no  (rules/rules.accord:17)",
        "step 3, to nurture \"letters\": took the lead  (rules/rules.accord:18)",
        "  yes: f",
        "step 4, to nobody: not tried, because step 3 took the lead  (rules/rules.accord:19)",
      ])
  }

  @Test func segmentsGradesAndBindings() throws {
    let run = try run(
      """
      test "t" {
        lead { n = 50, country = "de" }
        expect size = Big
        expect letter = B
        expect doubled = 1
        expect word = "many"
      }
      """)
    #expect(
      run.explanation == [
        "size is Middle",
        "  Big when …  no  (rules/rules.accord:9)",
        "    no: n >= 100  (n is 50)",
        "  Small when …  no  (rules/rules.accord:9)",
        "    no: n < 10  (n is 50)",
        "  Middle otherwise  (rules/rules.accord:9)",
        "letter is A, because fit is 22: A from 20, B from 5, C otherwise  (rules/rules.accord:8)",
        "fit 22, grade A  Fit",
        "  +20  home  rules/rules.accord:3",
        "   +5  some  rules/rules.accord:4",
        "   -3  cap   rules/rules.accord:6",
        "  ───",
        "   22",
        "    ?  orders: 'orders' is missing  rules/rules.accord:5",
        "doubled is 100  (rules/rules.accord:10)",
        "  n is 50",
        "word is \"few\"  (rules/rules.accord:11)",
        "  no: n > 50  (n is 50)",
      ])
  }

  @Test func whatHasBeenExplainedIsNotSaidAgain() throws {
    let run = try run("test \"t\" { lead { f = yes, n = 1 }, expect MQL, expect MQL is unknown }")
    #expect(run.failures.count == 2)
    #expect(run.failures[1].explanation == ["see above for 'MQL'"])
  }

  @Test func testsAreChosenByTitle() throws {
    let runner = try Rules(
      TestRunnerTests.rules + "test \"über\" { lead { }, expect f }\ntest \"b\" { lead { }, expect f }"
    ).runner()
    #expect(runner.titles == ["über", "b"])
    #expect(runner.run { $0 == "b" }.results.map(\.title) == ["b"])
  }

  @Test func aTestRunsUnderTheRulesOfItsDay() throws {
    let run = try Rules(
      """
      define late until 2026-12-31 when n > 1
      define late from 2027-01-01 when n > 5
      test "new" { at 2027-06-01, lead { n = 3 }, expect late }
      test "old" { at 2026-06-01, lead { n = 3 }, expect late }
      """
    ).run(coverage: true)
    #expect(run.results.map(\.title) == ["old", "new"])
    #expect(run.results.map(\.hasPassed) == [true, false])
    // Each version has its own line, and each was seen once.
    let rules = try #require(run.coverage).rules
    #expect(rules.map { $0.seen } == [[.yes], [.no]])
  }
}
