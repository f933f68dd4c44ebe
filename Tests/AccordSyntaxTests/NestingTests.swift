import AccordSource
import AccordSyntax
import Testing

/// Text that nests without end neither crashes nor stalls the parser.
struct NestingTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let title: String
    let text: String
    /// How many diagnostics it gives at most.
    let limit: Int

    var testDescription: String { title }
  }

  private static func chain(_ title: String, _ text: String, limit: Int) -> Sample {
    Sample(title: title, text: "accord 1\n" + text, limit: limit)
  }

  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  static let samples = [
    chain("10,000 round brackets", "let x = " + times(10_000, "("), limit: 1),
    chain(
      "10,000 closed round brackets", "let x = " + times(10_000, "(") + "a" + times(10_000, ")"), limit: 1),
    chain("10,000 square brackets", "let x = a" + times(10_000, "[a"), limit: 1),
    chain("10,000 calls", "let x = " + times(10_000, "f("), limit: 1),
    chain("10,000 not", "let x = " + times(10_000, "not "), limit: 1),
    chain("10,000 signs", "let x = " + times(10_000, "-"), limit: 1),
    chain("10,000 percentages", "let x = " + times(10_000, "5% of "), limit: 1),
    chain("10,000 no", "let x = " + times(10_000, "no (") + "a", limit: 1),
    chain("10,000 where", "let x = " + times(10_000, "any a where "), limit: 1),
    chain("10,000 in", "let x = " + times(10_000, "a in ("), limit: 1),
    chain("10,000 routed to", "let x = " + times(10_000, "routed to ("), limit: 1),
    chain("10,000 days between", "let x = " + times(10_000, "days between "), limit: 1),
    chain("10,000 within", "let x = " + times(10_000, "any a within "), limit: 1),
    chain("10,000 choose", "let x = " + times(10_000, "choose { "), limit: 2),
    chain("10,000 groups", "score s {" + times(10_000, "group \"t\" { "), limit: 2),
    chain(
      "10,000 closed groups", "score s {" + times(10_000, "group \"t\" { ") + times(10_001, "}"), limit: 1),
    chain("10,000 item conditions", "score s { +1 \"t\" each " + times(10_000, "a where any "), limit: 2),
    chain("10,000 silences", "score s { -1 \"t\" for every " + times(10_000, "("), limit: 2),
    chain(
      "10,000 decays", "score s { " + times(10_000, "group \"t\" { fades 5% every 1 day, "), limit: 2),
    chain(
      "100,000 limits", "score s { +1 \"t\" each a" + times(100_000, ", at most 5 points") + " }", limit: 0),
    chain(
      "100,000 tiers", "score s { keeps 9% for 1 day" + times(100_000, ", 9% for 1 day") + " }", limit: 0),
    chain("100,000 drafts", times(100_000, "draft "), limit: 1),
    chain("100,000 days in force", "let x" + times(100_000, " from 2027-01-01 until 2027-01-01"), limit: 1),
    chain("10,000 records", "test \"t\" { lead { a = " + times(10_000, "{ a = "), limit: 2),
    chain("10,000 item lists", "lead { " + times(10_000, "a list of b { "), limit: 2),
    chain("10,000 braces", "lead " + times(10_000, "{"), limit: 2),
    chain("10,000 closing braces", times(10_000, "}\n"), limit: 1),
    chain("10,000 members", "let x = a" + times(10_000, ".a"), limit: 1),
    chain("10,000 is", "let x = a" + times(10_000, " is yes"), limit: 1),
    chain("100,000 or", "let x = a" + times(100_000, " or a"), limit: 0),
    chain("100,000 plus", "let x = a" + times(100_000, " + a"), limit: 0),
    chain("100,000 times", "let x = a" + times(100_000, " * a"), limit: 0),
    chain("100,000 commas", "score s {" + times(100_000, ","), limit: 1),
    chain("20,000 lines", "score s {\n" + times(20_000, "  ?? + (\n") + "}", limit: 60_000),
    chain(
      "the deepest tree",
      "let x = " + times(30, "(") + "a" + times(30, times(8, ".a") + " + 1 > 1" + times(8, " is yes") + ")"),
      limit: 0),
  ]

  // Quadratic work would take many minutes; a busy machine takes some seconds.
  @Test("deep nesting is reported, not followed", .timeLimit(.minutes(5)), arguments: samples)
  func deepNesting(sample: Sample) throws {
    let diagnostics = SmallStack.run {
      Parser.parse(SourceFile(path: "deep.accord", bytes: Array(sample.text.utf8)), index: 0).1
    }
    let found = try #require(diagnostics)
    #expect(found.count <= sample.limit, "\(found.prefix(4).map(\.message))")
  }
}
