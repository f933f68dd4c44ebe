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

  @Test(arguments: ["+1,5 \"x\"", "+2 \"y\" when n > 1,000", "-10,25 \"z\""])
  func aCommaInANumber(line: String) {
    let found = findings("score s {\n  \(line)\n}")
    #expect(found.map(\.message).allSatisfy { $0.hasSuffix("' is not a number") })
    #expect(
      found.map(\.help) == [["the decimal mark is a point, as in 1.5; thousands are written 1_000 or 1k"]])
  }

  private func findings(_ text: String) -> [Diagnostic] {
    Parser.parse(SourceFile(path: "a.accord", bytes: Array("accord 1\n\(text)\n".utf8)), index: 0).1
  }
}
