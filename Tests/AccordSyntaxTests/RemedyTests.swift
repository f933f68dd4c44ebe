import AccordSource
import AccordSyntax
import Testing

/// What is said to people who write as they would in a spreadsheet or in another language.
@Suite struct RemedyTests {
  @Test(arguments: [
    ("country is empty", "write 'is missing'"), ("country is not blank", "write 'is known'"),
    ("consent is true", "write 'is yes'"), ("consent is not false", "write 'is not no'"),
    ("n is between 1 and 2", "leave 'is' out: 'between …'"),
    ("country is not in dach", "leave 'is' out: 'not in …'"),
    ("n is 5", "to compare values write '=' instead of 'is'"),
    ("n is not 5", "to compare values write '!=' instead of 'is not'"),
  ])
  func afterIs(condition: String, remedy: String) {
    #expect(findings("define x when \(condition)").map(\.help) == [[remedy]])
  }

  @Test(arguments: [
    ("+1,5 \"x\"", "write 1.5; thousands are written 1_000"),
    ("+2 \"y\" when n > 1,000", "write 1_000 or 1000; the decimal mark is a point, as in 1.5"),
    ("-10,25 \"z\"", "write 10.25; thousands are written 1_000"),
    ("+2 \"y\" when n > 1,000,000", "write 1_000_000 or 1000000"),
    ("+2 \"y\" when n > 1.000,50", "write 1000.50"),
    ("+2 \"y\" when n > 1,000.50", "write 1000.50"), ("+2 \"y\" when n > 1'000", "write 1_000 or 1000"),
    ("+2 \"y\" when n > 1.000.000", "write 1_000_000 or 1000000"),
  ])
  func aNumberOfAnotherLanguage(line: String, remedy: String) {
    let found = findings("score s {\n  \(line)\n}")
    #expect(found.map(\.message).allSatisfy { $0.hasSuffix("' is not a number") })
    #expect(found.map(\.help) == [[remedy]])
  }

  @Test(arguments: [
    "// the large ones", "/* the large ones */", "/* the\n   large\n ones */", "-- the large ones",
    "score s {\n  // why\n  +1 \"a\" when b\n}", "score s {\n  -- why\n  +1 \"a\" when b\n}",
    "define a when b // why", "define a {\n  when b /* why */\n}", "define a when n > 5 -- the large ones",
  ])
  func aComment(text: String) {
    let found = findings(text)
    #expect(found.count == 1)
    #expect(found.first?.help.first?.hasPrefix("a comment begins with #") == true, "\(found)")
  }

  private func findings(_ text: String) -> [Diagnostic] {
    Parser.parse(SourceFile(path: "a.accord", bytes: Array("accord 1\n\(text)\n".utf8)), index: 0).1
  }
}
