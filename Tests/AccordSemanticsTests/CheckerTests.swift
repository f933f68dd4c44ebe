import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues
import Testing

/// What the checker finds in rules, and what it must not find.
@Suite struct CheckerTests {
  private static let lead = """
    accord 1
    lead {
      id text, source choice a, x, employees number, country text, consent flag, stage choice one, two
      orders list of order { at time, paid flag, kind text, amount number default 7 }
    }

    """

  private func check(_ rules: String, files: [String: String] = [:], lead: String = lead) -> CheckResult {
    RuleFolder(lead + rules, beside: files).check()
  }

  /// The findings as `E0402 'pitch' stands twice in …`, in the order of their places.
  private func findings(_ rules: String, files: [String: String] = [:]) -> [String] {
    check(rules, files: files).diagnostics.map { "\($0.code.rawValue) \($0.message)" }
  }

  // MARK: Remedies

  @Test func forgottenQuotesAndAlternativesHaveARemedy() {
    let forgotten = check("define x when country = DE\n").diagnostics
    #expect(forgotten.first?.help.first == "a text is written in quotes: \"DE\"")
    let alternatives = check("define x when country = \"DE\" or \"AT\"\n").diagnostics
    #expect(alternatives.map(\.help) == [["write 'country in \"DE\", \"AT\"'"]])
  }

  @Test func aFieldThatCouldNotBeReadIsNoUnknownName() {
    let found = check(
      "define x when budget > 3\n", lead: "accord 1\nlead {\n  id text\n  budget currency\n}\n"
    ).diagnostics
    #expect(found.map(\.message) == ["'currency' is not a type"])
  }

  // MARK: Entries written twice

  @Test(
    "an entry of which there is one is reported when it stands twice",
    arguments: [
      ("proposition p {\n for consent\n for employees > 1\n}", "for", "proposition 'p'"),
      (
        "proposition p {\n promised when consent\n promised when consent\n}", "promised when",
        "proposition 'p'"
      ),
      ("proposition p {\n for consent\n pitch \"a\"\n pitch \"b\"\n}", "pitch", "proposition 'p'"),
      ("proposition p {\n for consent\n resource \"r\" at \"a\" at \"b\"\n}", "at", "resource \"r\""),
      (
        "agreement { between t }\nproposition p {\n for consent\n resource \"r\" owner t owner t\n}", "owner",
        "resource \"r\""
      ),
      (
        "proposition p {\n for consent\n resource \"r\" reviewed 2026-01-01 reviewed 2026-01-02\n}",
        "reviewed", "resource \"r\""
      ),
      ("define d {\n means \"a\"\n means \"b\"\n when consent\n}", "means", "definition 'd'"),
      (
        "define d {\n review by 2026-01-01\n review by 2026-01-02\n when consent\n}", "review by",
        "definition 'd'"
      ),
      ("test \"t\" {\n at 2026-01-01\n at 2026-01-02\n lead { }\n expect consent\n}", "at", "test \"t\""),
      ("test \"t\" {\n lead { }\n lead { }\n expect consent\n}", "lead", "test \"t\""),
      ("agreement {\n timezone \"Europe/Berlin\"\n timezone \"UTC\"\n}", "timezone", "the agreement"),
      (
        "agreement {\n review every 30 days\n review every 60 days\n}", "review every",
        "the agreement"
      ),
      ("input i {\n records at \"a\"\n records at \"b\"\n}", "records at", "input 'i'"),
      ("input i { id from \"a\" from \"b\" }", "from", "field 'id'"),
      ("input i { employees default 1 default 2 }", "default", "field 'employees'"),
      ("input i { consent yes \"j\" yes \"k\" }", "yes", "field 'consent'"),
      ("input i { consent no \"j\" no \"k\" }", "no", "field 'consent'"),
      ("input i { orders.at format \"YYYY-MM-DD\" epoch seconds }", "format' or 'epoch", "field 'at'"),
    ])
  func secondEntry(rules: String, words: String, owner: String) throws {
    let finding = try #require(check(rules).diagnostics.first)
    #expect(findings(rules) == ["E0402 '\(words)' stands twice in \(owner)"])
    #expect(finding.related.count == 1)
    #expect(!finding.help.isEmpty)
  }

  @Test func attributesThatAddUpMayStandTwice() {
    #expect(findings("input i { country missing \"-\" missing \"?\" trim lowercase }").isEmpty)
  }

  // MARK: Tests

  @Test func fieldsOfItemsInTestsTakeTheirDefault() throws {
    let rules = "test \"t\" { lead { orders = { paid = yes }, { amount = 3 } }, expect orders is known }"
    let test = try #require(check(rules).program?.tests.first)
    guard case .records(let rows)? = test.values.last else {
      Issue.record("there is no list")
      return
    }
    #expect(rows.map(\.last) == [.number(7), .number(3)])
  }

  @Test func reasonsOfComputedScoresAreTheirTitles() {
    let score = "score s = employees  *  2  -  3 *\n  employees\n"
    let test = "test \"t\" { lead { }, expect s > 1 because \"employees * 2\", \"- 3 * employees\" }"
    #expect(findings(score + test).isEmpty)
  }

  // MARK: Windows

  @Test(
    "a window after a condition belongs to the items",
    arguments: [
      "let big = consent\ndefine d when any order where big within 30 days",
      "define d when any order where big within 30 days\nlet big = employees > 3",
      "define d when any order where accounts[country].vip within 30 days",
      "let row = accounts[country]\ndefine d when any order where row.vip within 30 days",
      "define d when any order where coalesce(paid, consent) within 30 days",
      "define d when any order where (latest order).paid within 30 days",
      "define d when any order where not accounts[kind].vip within 30 days",
    ])
  func windowAfterCondition(rules: String) {
    let table = "\ntable accounts from \"a.csv\" { country text key, vip flag }"
    #expect(findings(rules + table, files: ["a.csv": "country,vip\nDE,yes\n"]).isEmpty)
  }

  @Test func windowAfterATimeBelongsToTheTime() {
    #expect(findings("let start = now\ndefine d when any order where start within 30 days").isEmpty)
    #expect(findings("define d when any order where (latest order).at within 30 days").isEmpty)
  }

  @Test func circlesThroughAWindowAreReportedOnce() {
    let found = findings("let a = any order where a within 30 days")
    #expect(found == ["E0206 'a' is explained by itself"])
  }

  // MARK: Names

  @Test(arguments: ["review", "nurture", "nobody", "owner"])
  func poolsCannotBeCalledLikeTargets(name: String) {
    #expect(
      findings("pool \(name) { members anna }") == ["E0201 a pool cannot be called '\(name)'"])
  }

  @Test func optionsComeBeforeDeclarationsOnBothSides() {
    let rules = "define x when consent\nlist a = \"1\"\n"
    let sides = "define d when source = x and x = source and a = source and x != source"
    #expect(findings(rules + sides).isEmpty)
    #expect(findings(rules + "define e when x = consent and consent = x").isEmpty)
  }

  @Test func optionsAreFoundInEitherNormalForm() throws {
    let lead = "accord 1\nlead { city choice Ko\u{308}ln, Berlin }\n"
    let rules = "define d when city = K\u{F6}ln\nsegments s { M\u{FC}nchen when city = Berlin }\n"
    let result = check(rules + "define e when s in Mu\u{308}nchen, none", lead: lead)
    #expect(result.diagnostics.isEmpty)
    let condition = try #require(result.program?.definitions.first?.clauses.first?.condition)
    guard case .comparison(_, _, let option, _) = condition.kind, case .constant(let value) = option.kind
    else {
      Issue.record("this is no comparison with an option")
      return
    }
    // The option as it was declared, since values of leads are compared with it by code points.
    #expect(value == .choice("Ko\u{308}ln"))
  }

  @Test func otherSpellingsOfOneOptionAreTheSameName() {
    let lead = "accord 1\nlead { city choice Ko\u{308}ln, K\u{F6}ln }\n"
    #expect(check("", lead: lead).diagnostics.map(\.code) == [.duplicateName])
  }

  // MARK: Tables

  @Test func tablesRefuseWhatTheyCannotHold() {
    let files = ["a.csv": "k,v,v\nDE,1,2\n"]
    #expect(
      findings("table t from \"a.csv\" { k text key, v number }", files: files)
        == ["E0502 the file 'a.csv' has two columns 'v'"])
    #expect(findings("table t from \"a.csv\" { k text key }", files: files).isEmpty)
    #expect(
      findings("table t from \"a.csv\" { k text key required }", files: files)
        == ["E0303 'required' is for fields of the lead, not for columns of a table"])
    let lists = ["v list of text split \";\"", "v list of item { a text }"]
    for list in lists {
      #expect(
        findings("table t from \"a.csv\" { k text key, \(list) }", files: files)
          == ["E0301 a list in a column of a table is not possible"])
    }
  }

  // MARK: One finding for each mistake

  @Test func badDatesBringNoSecondFinding() {
    let use = "\nscore s { +1 \"a\" when d }\nroute { to p when d, to nobody otherwise }"
    let dates = ["from 2026-02-30", "from 2026-01-01 until 2026-13-01", "from 2026-02-01 until 2026-01-01"]
    for date in dates {
      let found = findings("define d \(date) when consent\npool p \(date) { members anna }" + use)
      #expect(found.count == 2)
      #expect(found.allSatisfy { $0.hasPrefix("E0104") || $0.hasPrefix("E0404") })
    }
  }

  @Test(
    "all mistakes of an expression come at once",
    arguments: [
      ("employees between nope1 and nope2", 2), ("nope1 between nope2 and nope3", 3),
      ("days between nope1 and nope2 > 3", 2), ("any order where nope1 = 1 within nope2", 2),
      ("nope1 in 1 + nope2, option", 2), ("nope1 starts with \"a\" + nope2", 2),
      ("20% of nope1 > nope2 + 1", 2), ("any order where paid within nope1", 1),
    ])
  func mistakesTogether(condition: String, count: Int) {
    #expect(findings("define d when \(condition)").count == count)
  }

  @Test func valuesOfAChooseNameTheirOptions() {
    #expect(
      findings("let c = choose { source when consent, stage otherwise }") == [
        "E0301 the values of a 'choose' are all of one type: before came a choice of a, x, "
          + "this is a choice of one, two"
      ])
  }

  @Test func normalisersAreQuotedWithoutTheirComma() {
    #expect(
      findings("input i { employees from \"n\" trim, lowercase }") == [
        "E0301 'trim' does not fit 'employees', which is a number",
        "E0301 'lowercase' does not fit 'employees', which is a number",
      ])
  }

  @Test(
    "what is nested as deep as can be is checked or refused",
    arguments: [
      "any order where (", "any 3 order where (", "not (", "employees > 1 and (", "no (",
      "1 < coalesce(1, employees) or (", "any order after 1 day without order where (",
    ])
  func deepRules(opening: String) {
    let lets = (0..<60).map { index in
      let inner = index == 0 ? "consent" : "a\(index - 1)"
      return "let a\(index) = \(String(repeating: opening, count: 14))\(inner)"
        + String(repeating: ")", count: 14)
    }
    let found = Set(check(lets.reversed().joined(separator: "\n")).diagnostics.map(\.message))
    #expect(found == ["too much is nested here, through 'let's too"])
  }

  @Test("rules that change on too many days for all they declare do not load; on many, they do")
  func manyStretches() {
    func rules(days: Int, others: Int) -> String {
      let dated = (0..<days).map { day in
        let date = CalendarDate(daysSinceEpoch: 20_000 + day)
        return "let a\(day) from \(date.map { "\($0)" } ?? "") = 1\n"
      }
      return (dated + (0..<others).map { "let b\($0) = 1\n" }).joined()
    }
    #expect(
      findings(rules(days: 520, others: 0)) == [
        "E0105 the rules change on 520 days, too many for 521 declarations to be checked on each"
      ])
    #expect(findings(rules(days: 60, others: 100)) == [])
  }
}
