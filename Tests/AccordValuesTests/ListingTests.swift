import AccordValues
import Testing

/// Lists, numbers and texts as sentences and rules write them.
@Suite struct ListingTests {
  @Test func listsEndWithAWord() {
    #expect([String]().listed() == "")
    #expect(["a"].listed() == "a")
    #expect(["a", "b"].listed() == "a and b")
    #expect(["a", "b", "c"].listed("or") == "a, b or c")
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (-1_000, "-1,000"), (-100, "-100"), (1_234_567, "1,234,567"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func thousandsAreGrouped(number: Int, words: String) {
    #expect(number.grouped == words)
  }

  @Test func literalsShowWhatCannotBeSeen() {
    #expect(Text("a \"b\" \\ ä").literal == #""a \"b\" \\ ä""#)
    #expect(Text("a\n\t\u{7}\u{200B}\u{A0}").literal == #""a\n\t\u{0007}\u{200B}\u{00A0}""#)
  }
}
