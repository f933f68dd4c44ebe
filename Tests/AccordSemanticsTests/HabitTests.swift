import AccordSemantics
import AccordSource
import AccordTestSupport
import Testing

/// What people bring along from databases, spreadsheets, programming languages and marketing software: each gets one
/// finding, and it says how the same is written here.
@Suite struct HabitTests {
  @Test(
    "databases",
    arguments: [
      ("country <> \"DE\"", "write '!='"), ("n > 5 AND n < 9", "write 'and' in lower case"),
      ("n > 5 OR n < 9", "write 'or' in lower case"), ("NOT consent", "write 'not' in lower case"),
      ("NOT(consent)", "write 'not (consent)'"), ("country IN (\"DE\")", "write 'in' in lower case"),
      ("country NOT IN (\"DE\")", "write 'not in' in lower case"),
      ("n BETWEEN 1 AND 5", "write 'between' in lower case"),
      ("country IS NULL", "write 'is missing'"), ("country IS NOT NULL", "write 'is known'"),
      ("country is null", "write 'is missing'"),
      ("country = NULL", "write 'country is missing', or 'is known' for the opposite"),
      ("title LIKE \"%CEO%\"", "write 'contains', 'starts with' or 'ends with', without '%'"),
      ("country = 'DE'", "put texts in straight double quotes: \"DE\""),
      ("n > 5 -- large", "a comment begins with #"),
      ("n > 5;", "write a comma, or begin a new line"), ("created > CURRENT_DATE", "write 'now'"),
      ("created > GETDATE()", "write 'now', without brackets"),
      ("DATEDIFF(created, now) > 5", "write 'days between a and b'"),
      ("IFNULL(n, 0) > 5", "write 'coalesce(n, 0)'"), ("LEN(title) > 5", "write 'length(title)'"),
    ])
  func databases(condition: String, remedy: String) { expect(condition, remedy) }

  @Test(
    "spreadsheets",
    arguments: [
      ("AND(n > 5, n < 9)", "write 'n > 5 and n < 9'"), ("ODER(n > 5, n < 9)", "write 'n > 5 or n < 9'"),
      ("IF(n > 5, 1, 0) = 1", "write 'choose { VALUE when CONDITION … VALUE otherwise }'"),
      ("ISBLANK(country)", "write 'country is missing'"),
      ("created < TODAY()", "write 'now', without brackets"),
      ("n >= 1,000", "write 1_000 or 1000; the decimal mark is a point, as in 1.5"),
      ("n >= 1,5", "write 1.5; thousands are written 1_000"),
      ("n in 5, 1,000", "write 1_000 or 1000; the decimal mark is a point, as in 1.5"),
      ("n >= 1 000", "write 1_000 or 1000"), ("n >= 50 %", "'%' stands right behind a number, as in 50%"),
      ("n >= 1000€", "write the number or the name alone, without it"),
      ("n >= 1000 EUR", "write the number alone, without a currency"),
      ("created after 01.11.2026", "write 2026-11-01"), ("created after 1.11.26", "write 2026-11-01"),
      ("created after 31/12/2026", "write 2026-12-31"),
      ("created after 11/01/2026", "write 2026-01-11 or 2026-11-01: year, month, day"),
      ("created after 2026/11/01", "write 2026-11-01"), ("created after 2026-11-1", "write 2026-11-01"),
      ("created after 20261101", "write 2026-11-01"),
      ("created after \"2026-11-01\"", "write 2026-11-01, without quotes"),
      ("created after \"01.11.2026\"", "write 2026-11-01, without quotes"),
      ("created = 1 November 2026", "write a day as 2026-11-01: year, month, day"),
      ("consent = WAHR", "write yes, or just 'consent'"),
      ("n ^ 2 > 5", "there are no powers; write 'n * n'"), ("n > 5 und n < 9", "write 'and'"),
    ])
  func spreadsheets(condition: String, remedy: String) { expect(condition, remedy) }

  @Test(
    "programming languages",
    arguments: [
      ("country == \"DE\"", "write '='"), ("country === \"DE\"", "write '='"),
      ("country !== \"DE\"", "write '!='"),
      ("n => 5", "write '>='"), ("n =< 5", "write '<='"), ("n ≥ 5", "write '>='"), ("n × 2 > 5", "write '*'"),
      ("n > 5 && n < 9", "write 'and'"), ("n > 5 || n < 9", "write 'or'"),
      ("!consent", "write 'not', or '!=' for 'is not equal'"),
      ("country = `DE`", "put texts in straight double quotes: \"DE\""),
      ("country = „DE“", "put texts in straight double quotes: \"DE\""),
      ("consent = true", "write yes, or just 'consent'"), ("consent = False", "write no, or 'no consent'"),
      ("consent is True", "write 'is yes'"), ("country is None", "write 'is missing'"),
      ("country is not None", "write 'is known'"),
      ("country = undefined", "write 'country is missing', or 'is known' for the opposite"),
      ("\"vip\" in tags", "write 'tags contains \"vip\"'"),
      ("tags = \"vip\"", "write 'tags contains \"vip\"'"),
      ("tags.includes(\"vip\")", "write 'tags contains \"…\"'"),
      ("title.startsWith(\"CEO\")", "write 'title starts with \"…\"'"),
      ("title.lower() = \"ceo\"", "write 'lower(title)'"),
      ("title.length > 5", "write 'length(title)', or 'count of ITEM' for a list of items"),
      (
        "country in [\"DE\", \"AT\"]",
        "write values without these brackets, as in 'in \"DE\", \"AT\"', and names alone"
      ),
      ("n > 5 // large", "a comment begins with #, and ends with the line"),
      ("n >= .5", "write a digit before the point, as in 0.5"),
      ("n >= 1e6", "write it out, as in 1_000_000, or with a suffix: 1k, 1M, 1bn"),
      ("n ** 2 > 5", "there are no powers; write 'n * n'"),
      ("1 < n < 5", "compare one pair at a time, as in 'a < b and b < c', or write 'b between a and c'"),
      (
        "n > 1 and < 5", "name the value on both sides, as in 'n > 1 and n < 5', or write 'n between 1 and 5'"
      ),
      (
        "title matches \"CEO\"",
        "write it between slashes, as in /CEO/, or ask whether the text contains \"CEO\""
      ),
      ("title =~ /CEO/", "write 'matches /…/'"), ("lead.country = \"DE\"", "write 'country' alone"),
      ("n > 5 ? 1", "write 'choose { VALUE when CONDITION … VALUE otherwise }'"),
    ])
  func programming(condition: String, remedy: String) { expect(condition, remedy) }

  @Test(
    "marketing software",
    arguments: [
      ("country is any of \"DE\", \"AT\"", "write 'in \"…\", \"…\"'"),
      ("country is none of \"DE\"", "write 'not in \"…\", \"…\"'"),
      ("country equals \"DE\"", "write '='"),
      ("country is equal to \"DE\"", "to compare values write '=' instead of 'is'"),
      ("n is greater than 5", "write '>'"), ("n is less than 5", "write '<'"), ("n more than 5", "write '>'"),
      ("n at least 5", "write '>='"), ("n is at most 5", "write '<='"),
      ("tags has \"vip\"", "write 'contains'"),
      (
        "tags does not contain \"vip\"",
        "write '!=', or 'not' in front of the whole condition, as in 'not tags contains \"…\"'"
      ),
      ("title begins with \"CEO\"", "write 'starts with'"),
      ("created within the last 30 days", "write 'within 30 days'"),
      ("created in last 30 days", "write 'within 30 days'"),
      ("created more than 30 days ago", "write 'older than 30 days'"),
      ("created is less than 30 days ago", "write 'within 30 days'"),
      ("created after yesterday", "write '1 day ago'"),
      ("country != \"DE\", \"AT\"", "to compare with several texts write 'not in \"DE\", …'"),
      ("country exists", "write 'is known'"),
      ("n > 50 percent", "write '%' right behind the number, as in 50%"),
      ("{{country}} = \"DE\"", "write names alone, without braces"),
    ])
  func marketing(condition: String, remedy: String) { expect(condition, remedy) }

  @Test("what is read as it was meant hides no other mistake")
  func others() {
    let found = findings("country == 'DE' && emplyees ≥ 5")
    #expect(
      found.map(\.help.first) == [
        "write '='", "put texts in straight double quotes: \"DE\"", "write 'and'", "write '>='",
      ])
    #expect(findings("emplyees >= 5 and n == 5").map(\.code) == [.unknownField, .unexpectedToken])
  }

  private func expect(_ condition: String, _ remedy: String, at location: SourceLocation = #_sourceLocation) {
    let found = findings(condition)
    #expect(found.map(\.help) == [[remedy]], "\(found.map(\.message))", sourceLocation: location)
  }

  private func findings(_ condition: String) -> [Diagnostic] {
    let text = """
      accord 1
      lead { id text, country text, n number, consent flag, created date, tags list of text, title text }
      define a when \(condition)

      """
    return RuleFolder(text).check().diagnostics
  }
}
