import AccordTesting
import Testing

@Suite struct CoverageTests {
  /// What was not reached: `LINE text: reason`.
  private func unreached(_ text: String, unknown: Bool = false) throws -> [String] {
    let coverage = try #require(try Rules(text).run(coverage: true).coverage)
    return coverage.rules.flatMap { rule in
      rule.unreached.filter { $0.counts != unknown }.map { "\(rule.line) \(rule.text): \($0.reason)" }
    }
  }

  @Test func everyPartOfACondition() throws {
    let rules = """
      define x when n > 5 and (f or country = "DE")
      test "a" { lead { n = 6, f = yes, country = "FR" }, expect x }
      test "b" { lead { n = 6, f = no, country = "FR" }, expect not x }
      """
    #expect(
      try unreached(rules) == [
        "2 n > 5: never no: it is yes in every test",
        "2 country = \"DE\": never yes: no test has a lead with country = \"DE\"",
      ])
    #expect(
      try unreached(rules, unknown: true) == [
        "2 when n > 5 and (f or country = \"DE\"): never unknown: "
          + "no test leaves it open by what is missing (it reads 'n', 'country', 'f')",
        "2 n > 5: never unknown: 'n' is known in every test",
        "2 (f or country = \"DE\"): never unknown: "
          + "no test leaves it open by what is missing (it reads 'country', 'f')",
        "2 f: never unknown: 'f' is known in every test",
        "2 country = \"DE\": never unknown: 'country' is known in every test",
      ])
  }

  @Test func whatEarlierStepsAndLinesTook() throws {
    let rules = """
      let size = choose { "a" when n > 5, "b" when n > 3, "c" when f, "d" otherwise }
      route { to review "a" when n > 5, to nurture "b" when n > 3, to nurture "c" when f, to nobody otherwise }
      define x when size = "a"
      test "a" { lead { n = 9, f = no }, expect x }
      test "b" { lead { n = 1, f = no }, expect not x }
      """
    #expect(
      try unreached(rules).filter { !$0.hasPrefix("4") } == [
        "2 \"b\" when n > 3: never yes: an earlier line of the 'choose' decides for every lead for which it would be yes",
        "2 \"c\" when f: never yes: no test has a lead with f",
        "3 to nurture \"b\" when n > 3: never yes: an earlier step takes every lead for which it would be yes",
        "3 to nurture \"c\" when f: never yes: no test has a lead with f",
      ])
  }

  @Test(arguments: [("orders = { amount = 5 }", "it pays"), ("n = 1", "it pays or is unknown")])
  func linesThatPayForItems(lead: String, reason: String) throws {
    let rules = """
      score s { +3 "orders" each order where amount > 1 }
      test "a" { lead { orders = { amount = 5 } }, expect s = 3 }
      test "b" { lead { \(lead) }, expect s >= 0 }
      """
    #expect(
      try unreached(rules) == [
        "2 +3 \"orders\" each order where amount > 1: never no: \(reason) in every test"
      ])
  }

  @Test func scores() throws {
    #expect(
      try unreached(
        """
        score s {
          +1 "always"
          +2 "n" when n > 1
          +3 "orders" each order where amount > 1
          bands n "size" { below 10 +0, 10 to 99 +5, missing +1 }
          group "g" highest { +1 "de" when country = "DE" }
          at most 5 when f
        }
        grade g of s { A from 50, B from 3, C otherwise }
        test "a" { lead { n = 2, orders = { amount = 5 } }, expect s > 0 }
        test "b" { lead { n = 3, orders = { amount = 1 } }, expect s > 0 }
        """) == [
          "4 +2 \"n\" when n > 1: never no: it is yes in every test",
          "6 bands \"size\": missing +1: never reached: the value is known in every test",
          "6 bands \"size\": 10 to 99 +5: never reached: the values of the tests go from 2 to 3",
          "7 +1 \"de\" when country = \"DE\": never yes: it is unknown in every test (it reads 'country')",
          "7 +1 \"de\" when country = \"DE\": never no: it is unknown in every test (it reads 'country')",
          "8 at most 5 when f: never yes: it is unknown in every test (it reads 'f')",
          "8 at most 5 when f: never no: it is unknown in every test (it reads 'f')",
          "10 grade g: A from 50: never given: the values of the tests go from 3 to 6",
          "10 grade g: C otherwise: never given: the values of the tests go from 3 to 6",
        ])
  }

  @Test func laddersAreTriedInOrder() throws {
    #expect(
      try unreached(
        """
        let word = choose { "a" when n > 1, "b" when n > 0, "c" otherwise }
        segments size { Big when n > 1, Rest otherwise }
        pool desk { members a }
        route { to desk when n > 1, to review "r" when f, to nobody otherwise }
        test "a" { lead { n = 2 }, expect word = "a" }
        """) == [
          "2 \"a\" when n > 1: never no: it is yes in every test",
          "2 \"b\" when n > 0: never tried: an earlier line of the 'choose' decided every time",
          "2 \"b\" when n > 0: never tried: an earlier line of the 'choose' decided every time",
          "2 \"c\" otherwise: never tried: an earlier line of the 'choose' decided every time",
          "3 Big when n > 1: never no: it is yes in every test",
          "3 Rest otherwise: never reached: another segment takes every lead of the tests",
          "5 to desk when n > 1: never no: it takes every lead that comes so far",
          "5 to review \"r\" when f: never tried: an earlier step took every lead",
          "5 to review \"r\" when f: never tried: an earlier step took every lead",
          "5 to nobody otherwise: never tried: an earlier step took every lead",
        ])
  }

  @Test func withoutATest() throws {
    let run = try Rules("define x when f").run(coverage: true)
    let coverage = try #require(run.coverage)
    #expect(coverage.share == Coverage.Share(reached: 0, needed: 2))
    #expect(coverage.rules.flatMap(\.unreached).allSatisfy { $0.reason.contains("there is no test") })
  }

  @Test func fullCoverage() throws {
    let run = try Rules(
      """
      define x { never when no f, when n > 1 }
      test "cases" { leads from "cases" }
      """, files: ["cases": "n,f,expect x\n2,yes,yes\n1,no,no\n,,unknown\n"]
    ).run(coverage: true)
    let coverage = try #require(run.coverage)
    #expect(coverage.share.percent == "100.0")
    #expect(coverage.rules.flatMap(\.unreached).isEmpty)
    #expect(coverage.files.map(\.file) == ["rules/rules.accord"])
  }

  /// More tests never reach less.
  @Test func aTestAddsToWhatIsReached() throws {
    let rules = "score s { +1 \"a\" when n > 1, +2 \"b\" when f, +3 \"c\" when country = \"DE\" or n < 0 }\n"
    let leads = ["n = 2", "f = no", "country = \"DE\", n = 1", "n = -1, f = yes", "country = \"x\", n = 3"]
    var last = 0
    for count in 1...leads.count {
      let tests = leads.prefix(count).map { "test \"t\" { lead { \($0) }, expect s >= 0 }" }
      let share = try #require(try Rules(rules + tests.joined(separator: "\n")).run(coverage: true).coverage)
        .share
      #expect(share.reached >= last)
      last = share.reached
    }
    #expect(last == 10)
  }

  @Test func percentAndThreshold() {
    #expect(Coverage.Share(reached: 9999, needed: 10000).percent == "99.9")
    #expect(Coverage.Share(reached: 0, needed: 0).percent == "100.0")
    #expect(Coverage.Share(reached: 9, needed: 10).isAtLeast(90))
    #expect(!Coverage.Share(reached: 8999, needed: 10000).isAtLeast(90))
  }
}
