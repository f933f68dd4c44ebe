import AccordGlossary
import AccordValues
import Testing

@Suite struct NumberWordsTests {
  @Test(arguments: [
    ("0", "0"), ("999", "999"), ("1000", "1,000"), ("20000", "20,000"), ("250000000", "250,000,000"),
    ("-1234.5", "−1,234.5"), ("0.125", "0.125"), ("123456.000001", "123,456.000001"),
  ])
  func numbersAreExactAndGrouped(number: String, words: String) throws {
    #expect(try #require(Decimal(number.utf8)).words == words)
  }
}
