import AccordFacts
import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues
import Testing

/// What a score can reach, told from its text.
@Suite struct ScoreBoundsTests {
  /// The bounds of score `s` of some rules, as text.
  private func bounds(_ rules: String) throws -> String {
    let text = """
      accord 1
      lead {
        id          text  required
        n           number
        day         date
        list        list of item { kind choice a, b, c
          amount number
          at     time }
        created_at  time
        words       text
      }
      \(rules)
      """
    let program = try RuleFolder(text).program()
    let index = try #require(program.scores.firstIndex { $0.name == "s" })
    let bounds = ScoreBounds(program).limited[index]
    func end(_ value: Decimal?) -> String { value.map { "\($0)" } ?? "?" }
    return "\(end(bounds.lower)) to \(end(bounds.upper))"
  }

  @Test(arguments: [
    // Lines.
    ("+5 \"a\"", "5 to 5"),
    ("-5 \"a\"\n +3 \"b\" when n > 1", "-5 to -2"),
    ("+0.1234 \"a\" when n > 1", "0 to 0.1234"),
    ("+(n) \"a\"", "? to ?"),
    ("+(min(n, 20)) \"a\"", "? to 20"),
    ("-(max(min(n, 20), 3)) \"a\"", "-20 to 0"),
    ("+(length(words) * 2) \"a\"", "0 to ?"),
    ("+(1 / 3) \"a\"", "0.33 to 0.33"),
    ("+(month(day)) \"a\"\n +(round(weekday(day) / 3, 1)) \"b\"", "0 to 14.3"),
    ("+(abs(max(min(n, 3), -7))) \"a\"", "0 to 7"),
    ("+(completeness(n, words) * 10) \"a\"", "0 to 10"),
    ("+(choose { 5 when n > 1\n -2 otherwise }) \"a\"", "-2 to 5"),
    ("+(5 / n) \"a\"", "? to ?"),
    ("+(500M * 3) \"a\"", "0 to 1500000000"),
    ("+0.006 \"a\" when n > 1 fades 50% every 1 day from created_at", "0 to 0.01"),
    // Items.
    ("+5 \"a\" each item", "0 to ?"),
    ("-5 \"a\" each item", "? to 0"),
    ("+5 \"a\" each item, at most 3", "0 to 15"),
    ("+5 \"a\" each item, at most 12 points", "0 to 12"),
    ("-5 \"a\" each item, at most 12 points", "-12 to 0"),
    ("+5 \"a\" each item, once per kind", "0 to 15"),
    ("+5 \"a\" each item, once per amount", "0 to ?"),
    ("+5 \"a\" each item within 10 days, at most 2 per 3 days", "0 to 40"),
    ("+5 \"a\" each item, at most 2 per 3 days", "0 to ?"),
    ("+(amount) \"a\" each item, at most 2", "? to ?"),
    ("+0.006 \"a\" each item, at most 2, fades 50% every 1 day", "0 to 0.02"),
    ("-1 \"a\" for every 5 days without item", "? to 0"),
    ("-1 \"a\" for every 5 days without item, at most 9 points", "-9 to 0"),
    // Bands.
    ("bands n \"b\" { below 5 +1\n 5 and up +4 }", "0 to 4"),
    ("bands n \"b\" { below 5 +1\n 5 and up +4\n missing +2 }", "1 to 4"),
    ("bands n \"b\" { below 5 +1\n 6 and up +4\n missing +2 }", "0 to 4"),
    ("bands n \"b\" { 5 to 9 +3\n otherwise +7\n missing +4 }", "3 to 7"),
    ("bands other \"b\" { below 10 +1\n 10 to 30 +2\n 31 and up +9 }", "1 to 2"),
    ("bands other \"b\" { 0 to 10 +1\n 12 to 30 +2 }", "0 to 2"),
    // Groups.
    ("group \"g\" highest { +5 \"a\" when n > 1\n +9 \"b\" when n > 2\n -3 \"c\" when n > 3 }", "-3 to 9"),
    (
      "group \"g\" highest { group \"h\" from 5 to 6 { +1 \"a\" when n > 1\n +1 \"b\" when n > 2 } }",
      "0 to 5"
    ),
    ("group \"g\" first { +5 \"a\" when n > 1\n +9 \"b\" }", "0 to 9"),
    ("group \"g\" lowest { +5 \"a\"\n +9 \"b\" }", "5 to 9"),
    ("group \"g\" at most 4 { +5 \"a\" when n > 1\n +9 \"b\" when n > 2 }\n +1 \"c\"", "1 to 5"),
    // What a lower limit that holds at every time gives back. (7.42)
    (
      "at least 0\n -30 \"a\"\n +45 \"b\" each item, at most 1\n"
        + " -5 \"c\" for every 30 days without item, also in the past", "0 to 45"
    ),
    (
      "from 0 to 40\n -30 \"a\"\n +45 \"b\" each item, at most 1\n"
        + " -5 \"c\" for every 30 days without item, also in the past", "0 to 40"
    ),
    // Limits.
    ("from 0 to 10\n +5 \"a\" each item", "0 to 10"),
    ("at least -5\n +5 \"a\" each item\n -1 \"b\" each item", "-5 to ?"),
    ("from 3 to 8\n +5 \"a\" when n > 1", "3 to 5"),
    ("at most 2 points when n > 1\n +5 \"a\" when n > 2", "0 to 5"),
    ("at least 2 when n > 1\n +5 \"a\" when n > 2", "0 to 5"),
    ("+(other * 2 + half) \"a\"", "0 to 70"),
  ])
  func scores(_ entries: String, _ expected: String) throws {
    let others = "score other { from 0 to 30\n +1 \"x\" each item }\nlet half = other / 3\n"
    #expect(try bounds(others + "score s {\n \(entries)\n}") == expected)
  }

  @Test(arguments: [
    ("50% of a + 50% of b", "-10 to 40"),
    ("a - b", "-60 to 40"),
    ("a * b - n", "? to ?"),
    ("b * b", "-1200 to 3600"),
    ("a / 3", "0 to 6.67"),
    ("a / -3 + 1", "-5.67 to 1"),
    ("-a", "-20 to 0"),
    ("a * 0 + n * 0", "0 to 0"),
    ("round(a / 3) + floor(b / 7) + ceiling(b / 7)", "-5 to 24"),
  ])
  func computedScores(_ expression: String, _ expected: String) throws {
    let others = """
      score a { +20 "x" when n > 1 }
      score b { from -20 to 60, +50 "x" each item, -50 "y" each item }

      """
    #expect(try bounds(others + "score s = \(expression)") == expected)
  }
}
