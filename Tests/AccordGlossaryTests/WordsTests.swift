import AccordGlossary
import Testing

/// Conditions and values in plain English.
@Suite struct WordsTests {
  private static let beginning = """
    accord 1
    lead {
      id text
      a flag
      b flag
      c flag
      n number
      m number
      t text
      u text
      at time
      on date
      k choice red, green, or other
      ts list of text
      created_at time
      orders list of order { amount number, kind choice new, old, or other, paid flag, note text, at time }
    }
    list home = "DE", "AT"
    list away = "FR"
    pattern chiefs = /C[EO]O/
    table firms from "firms.csv" { name text key, tier choice A, B }
    let firm = firms[t]
    segments size { Big when n > 100, Small when n <= 100 }
    score fit { +1 "one" when a }
    grade fit_grade of fit { A from 1, B otherwise }
    define other_one "The other one" when b
    define HOT when c

    """

  private static func page(_ text: String) throws -> GlossaryPage {
    let files = [
      "rules.accord": Array((beginning + text).utf8), "firms.csv": Array("name,tier\nX,A\n".utf8),
    ]
    return try Rules.page(#require(Rules.load(files), "the rules do not load: \(text)"))
  }

  private static func sentence(_ condition: String) throws -> String {
    let page = try page("define tested when \(condition)\n")
    let section = try #require(Rules.find(.term("tested"), in: page.sections))
    return Rules.plain(section.blocks)
  }

  @Test(
    "conditions",
    arguments: [
      ("a", "a is yes"), ("not a", "a is no"), ("no a", "a is no"), ("a is yes", "a is known to be yes"),
      ("a is not yes", "a is not known to be yes"), ("a is no", "a is known to be no"),
      ("a is not no", "a is not known to be no"), ("a is unknown", "it is not known whether a is yes"),
      ("a is not unknown", "it is known whether a is yes"), ("n is known", "n is known"),
      ("n is missing", "n is not known"), ("n >= 20k", "n is at least 20,000"),
      ("not n >= 20k", "n is not at least 20,000"), ("n <= 2.5", "n is at most 2.5"),
      ("n < 5", "n is below 5"),
      ("n > -5", "n is more than −5"), ("n = m", "n is m"), ("n != 5", "n is anything but 5"),
      ("(n > 5) is yes", "n is known to be more than 5"),
      ("(n > 5) is not yes", "n is not known to be more than 5"),
      ("(n > 5) is no", "n is known not to be more than 5"),
      ("(n > 5) is not no", "n is more than 5, or that is not known"),
      ("not (n != 5)", "n is 5"), ("n != m", "n differs from m"),
      ("not (n != m)", "n does not differ from m"),
      ("a != b", "a differs from b"), ("a = b", "a is the same as b"), ("a = yes", "a is yes"),
      ("a != yes", "a is no"), ("HOT = yes", "the lead is a HOT"), ("HOT = no", "the lead is not a HOT"),
      ("other_one = no", "“The other one” does not apply"),
      ("other_one is known", "it is known whether “The other one” applies"),
      ("HOT is missing", "it is not known whether the lead is a HOT"), ("a is missing", "a is not known"),
      ("n between 1 and 2", "n is from 1 to 2"), ("t = \"x\"", "t is “x”"),
      ("t = \"x\" ignoring case", "t is “x” (capitals or not)"), ("t in home", "t is in the list home"),
      ("t not in home", "t is not in the list home"),
      ("t in \"a\", \"b\", home, away", "t is “a” or “b” or in the list home or in the list away"),
      ("k = red", "k is red"), ("k in red, green", "k is red or green"),
      ("t starts with \"x\"", "t starts with “x”"),
      ("not (t starts with \"x\")", "t does not start with “x”"),
      ("(t ends with \"x\") is not yes", "t is not known to end with “x”"),
      ("t contains \"x\"", "t contains “x”"), ("t contains any of \"x\", \"y\"", "t contains “x” or “y”"),
      ("ts contains all of \"x\", home", "ts contains all of “x” and every entry of the list home"),
      ("not (ts contains all of \"x\", \"y\")", "ts does not contain all of “x” and “y”"),
      ("not (ts contains all of \"x\")", "ts does not contain “x”"),
      ("not (ts contains any of \"x\", \"y\")", "ts does not contain “x” or “y”"),
      ("t matches chiefs", "t matches the pattern chiefs"),
      ("t matches /a|b/ ignoring case", "t matches the pattern /a|b/ (capitals or not)"),
      ("at within 14 days", "at is in the last 14 days"), ("at within 1 day", "at is in the last day"),
      ("at older than 2 weeks", "at is more than 14 days ago"),
      ("at before 2026-11-01", "at is before 1 November 2026"),
      ("at after now", "at is after the time of the decision"),
      ("on >= 2026-11-01", "on is not before 1 November 2026"),
      ("on < 2026-11-01", "on is before 1 November 2026"),
      ("at < 2026-11-01T09:00Z", "at is before 1 November 2026, 09:00"),
      ("at after 3 days ago", "at is after (3 days before the time of the decision)"),
      ("other_one", "“The other one” applies"), ("not other_one", "“The other one” does not apply"),
      ("other_one is not yes", "“The other one” is not known to apply"), ("HOT", "the lead is a HOT"),
      ("not HOT", "the lead is not a HOT"), ("HOT is unknown", "it is not known whether the lead is a HOT"),
      ("size = Big", "size is Big"), ("fit >= 1", "fit is at least 1"), ("fit_grade = A", "fit_grade is A"),
      ("firm.tier = A", "the tier of firm is A"),
      ("firms[t].tier = B", "the tier of the row of firms for t is B"),
      ("firm is known", "firm is known"),
    ])
  func conditions(rule: String, words: String) throws {
    #expect(try Self.sentence(rule) == "tested applies to a lead when \(words).")
  }

  @Test(
    "questions about items",
    arguments: [
      ("any order", "there is at least one order"), ("no order", "there is no order"),
      (
        "any order where kind = new within 14 days",
        "there is at least one order of kind new in the last 14 days"
      ),
      ("no order where kind in new, old", "there is no order of kind new or old"),
      (
        "any order where kind != new and amount > 5",
        "there is at least one order of any kind but new whose amount is more than 5"
      ),
      (
        "any order where paid and note starts with \"x\" within 1 day",
        "there is at least one order in the last day whose paid is yes and whose note starts with “x”"
      ),
      (
        "any order where paid or kind = old",
        "there is at least one order for which (its paid is yes or its kind is old)"
      ),
      ("any order where n > 5", "there is at least one order for which n is more than 5"),
      ("(any order where paid) is not yes", "there is not known to be at least one order whose paid is yes"),
      ("every order where paid", "it is true of every order that its paid is yes"),
      ("not (every order where paid)", "it is not true of every order that its paid is yes"),
      ("count of order where paid >= 2", "the number of orders whose paid is yes is at least 2"),
      (
        "sum of amount of order within 30 days > 1000",
        "the sum of amount of all orders in the last 30 days is more than 1,000"
      ),
      ("(latest order where paid).kind = new", "the kind of (the latest order whose paid is yes) is new"),
    ])
  func items(rule: String, words: String) throws {
    let rule = rule.replacing("count of order where paid >= 2", with: "(count of order where paid) >= 2")
      .replacing(
        "sum of amount of order within 30 days > 1000", with: "(sum of amount of order within 30 days) > 1000"
      )
    #expect(try Self.sentence(rule) == "tested applies to a lead when \(words).")
  }

  @Test(
    "values",
    arguments: [
      ("n + m * 2", "n plus (2 times m)"), ("(n + m) * 2", "2 times (n plus m)"),
      ("n - m - 1", "(n minus m) minus 1"),
      ("n / m", "n divided by m"), ("-n", "minus n"), ("20% of n", "20% of n"),
      ("min(n, m)", "the smaller of n and m"),
      ("max(n, m, 3)", "the largest of n, m and 3"), ("round(n)", "n rounded to a whole number"),
      ("round(n, 2)", "n rounded to 2 decimals"), ("round(n, 1)", "n rounded to 1 decimal"),
      ("round(n, 0)", "n rounded to a whole number"), ("abs(n)", "n without its sign"),
      ("floor(n)", "n rounded down"),
      ("ceiling(n)", "n rounded up"), ("domain(t)", "the mail domain of t"), ("lower(t)", "t in lower case"),
      ("upper(t)", "t in upper case"), ("trim(t)", "t without blanks around it"),
      ("length(t)", "the length of t"),
      ("length(ts)", "the number of entries of ts"), ("words(t)", "the number of words of t"),
      ("number(t)", "t read as a number"), ("year(at)", "the year of at"), ("month(on)", "the month of on"),
      ("day(on)", "the day of the month of on"), ("weekday(at)", "the weekday (Monday is 1) of at"),
      ("coalesce(n, m)", "the first known of n and m"), ("completeness(n, t)", "the known share of n and t"),
      ("days between at and now", "the number of days from at to the time of the decision"),
      ("at + 3 days", "3 days after at"), ("fit_grade + t", "fit_grade followed by t"), ("t", "t"),
    ])
  func values(expression: String, words: String) throws {
    let page = try Self.page("let tested = \(expression)\n")
    let section = try #require(Rules.find(.term("tested"), in: page.sections))
    #expect(Rules.plain(section.blocks) == "tested is \(words).")
  }

  @Test func whatBelongsTogetherIsAList() throws {
    #expect(
      try Self.sentence("a and (b or n > 5) and not (b and c)") == """
        tested applies to a lead when all of these hold:
        - a is yes
        - b is yes or n is more than 5
        - it is not true that (b is yes and c is yes)
        """)
    #expect(
      try Self.sentence("a or b and c") == """
        tested applies to a lead when at least one of these holds:
        - a is yes
        - b is yes and c is yes
        """)
    #expect(
      try Self.sentence("a and (b or (c and (a or n = 1)))") == """
        tested applies to a lead when all of these hold:
        - a is yes
        - at least one of these holds:
          - b is yes
          - all of these hold:
            - c is yes
            - a is yes or n is 1
        """)
  }

  @Test func whatCouldSwallowItsNeighbourIsALineOfItsOwn() throws {
    #expect(
      try Self.sentence("a is unknown or b") == """
        tested applies to a lead when at least one of these holds:
        - it is not known whether a is yes
        - b is yes
        """)
    #expect(
      try Self.sentence("(a or b) is unknown")
        == "tested applies to a lead when it is not known whether (a is yes or b is yes).")
    #expect(
      try Self.sentence("k not in red, green or b") == """
        tested applies to a lead when at least one of these holds:
        - k is not red or green
        - b is yes
        """)
    #expect(
      try Self.sentence("(any order where paid) and b") == """
        tested applies to a lead when all of these hold:
        - there is at least one order whose paid is yes
        - b is yes
        """)
  }

  @Test func definitionsSayWhatExcludesAndWhatIsEnough() throws {
    let page = try Self.page(
      """
      define MQL "Marketing-qualified lead" {
        means    "Fits."
        never    when a or b
        never    when c
        always   when n > 5
        requires HOT
        when     m > 1
      }

      """)
    let section = try #require(Rules.find(.term("MQL"), in: page.sections))
    #expect(
      Rules.plain(section.blocks) == """
        Fits.
        A lead is an MQL when the lead is a HOT and m is more than 1.
        Even without that it is one when n is more than 5.
        It is never one, whatever else holds, when a is yes or b is yes or c is yes.
        """)
  }

  /// Titles stand for names, unless they are a question or two things have one.
  @Test func titlesAreWhatThingsAreCalled() throws {
    let rules = """
      accord 1
      lead {
        staff number "headcount"
        forms number "Number of Form Submissions"
        hubs number "Number of HubSpot visits"
        one flag "the same"
        two flag "the same"
      }
      score fit "Does it fit?" { +(forms * 10) "forms" when forms is known, +5 "hubs" when hubs > 2 }
      score other "Other points" { +5 "one" when one and not two }
      segments size "Company size" { Big when staff > 100, Small otherwise }
      define tested when staff > 10 and fit > 5 and other > 2 and size = Big

      """
    let page = try Rules.page(#require(Rules.load(["rules.accord": Array(rules.utf8)])))
    let words = Rules.plain(try #require(Rules.find(.term("tested"), in: page.sections)).blocks)
    #expect(words.contains("“headcount” is more than 10"))
    #expect(words.contains("fit is more than 5"))
    #expect(words.contains("“Other points” is more than 2"))
    #expect(words.contains("“Company size” is Big"))
    let points = Rules.plain(try #require(Rules.find(.term("fit"), in: page.sections)).blocks)
    #expect(points.contains("10 times the number of form submissions"))
    #expect(points.contains("the number of HubSpot visits is more than 2"))
    #expect(
      Rules.plain(try #require(Rules.find(.term("other"), in: page.sections)).blocks).contains("one is yes"))
  }
}
