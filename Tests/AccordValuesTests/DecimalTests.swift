import AccordValues
import Testing

@Suite("Decimal")
struct DecimalTests {
  private static let largest = Decimal(coefficient: 999_999_999_999_999_999, exponent: 18)
  private static let smallest = Decimal(coefficient: 1, exponent: -36)

  private func number(_ text: String) throws -> Decimal {
    try #require(Decimal(text.utf8), "\(text) is not a number")
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("-0.000", "0"), ("0e99999999999999999999", "0"), ("12", "12"), ("+7", "7"),
    ("-3.50", "-3.5"), ("1e5", "100000"), ("1E+2", "100"), ("125e-3", "0.125"), (" \t42\r\n", "42"),
    (".5", "0.5"), ("5.", "5"), ("-.5e1", "-5"),
    ("999999999999999999", "999999999999999999"), ("1000000000000000000", "1000000000000000000"),
    ("0.000000000000000000000000000000000001", "0.000000000000000000000000000000000001"),
    ("1.0000000000000000000000000000", "1"), ("1e35", "1" + String(repeating: "0", count: 35)),
    ("0.0000000000000000000000000000000000000001e10", "0.000000000000000000000000000001"),
  ])
  func readsNumbers(text: String, description: String) throws {
    #expect(try number(text).description == description)
  }

  @Test(arguments: [
    "", " ", "+", "-", "--1", "+-1", ".", "-.", "1e", "1e+", "1,5", "1 000", "1_000",
    "0x10",
    "NaN", "Infinity", "12a", "1.2.3", "1e5.0", "1e36", "1e-37", "1234567890123456789",
    "0.1234567890123456789",
    "1e99999999999999999999", "1e-99999999999999999999", "\u{A0}1", "\u{661}",
  ])
  func refusesOtherTexts(text: String) {
    #expect(Decimal(text.utf8) == nil)
  }

  @Test(arguments: [
    ("1.234,56", "1234.56"), ("1234,5", "1234.5"), ("-1.234", "-1234"), ("0,5", "0.5"), (",5", "0.5"),
    ("5,", "5"),
    ("1.234.567", "1234567"),
    ("12", "12"), ("+1,0", "1"), (" 1,25 ", "1.25"),
  ])
  func readsDecimalComma(text: String, description: String) throws {
    let value = try #require(Decimal(decimalComma: text.utf8))
    #expect(value.description == description)
  }

  @Test(arguments: [
    "1.23", "1.2345", "1234.567", "1..234", ".123", "0.123", ",", "-,", "1,234,567", "1,234.5",
    "1.234.56", "1e5",
    "1.", "",
  ])
  func refusesOtherDecimalCommaTexts(text: String) {
    #expect(Decimal(decimalComma: text.utf8) == nil)
  }

  @Test func readsAnyCollectionOfBytes() {
    #expect(Decimal([UInt8]("12.5".utf8)[1...]) == Decimal(coefficient: 25, exponent: -1))
    #expect(Decimal("12".utf8.lazy.map { $0 }) == 12)
  }

  @Test func isExactWhereBinaryFractionsAreNot() throws {
    #expect(try number("0.7").adding(number("0.1")) == number("0.8"))
    #expect(try number("0.1").multiplied(by: 3) == number("0.3"))
  }

  @Test func hasOneFormForOneNumber() throws {
    let forms = [
      Decimal(coefficient: 1_000, exponent: 0), Decimal(coefficient: 1, exponent: 3),
      Decimal(coefficient: 100_000, exponent: -2), try number("1e3"),
    ]
    #expect(Set(forms).count == 1)
    #expect(Decimal(coefficient: 0, exponent: 7) == .zero)
    #expect(Decimal(coefficient: 5, exponent: 35)?.exponent == 18)
  }

  @Test func refusesPartsThatDoNotFit() {
    #expect(Decimal(coefficient: Int64.min, exponent: 0) == nil)
    #expect(Decimal(coefficient: Int64.max, exponent: 0) == nil)
    #expect(Decimal(coefficient: 1, exponent: 36) == nil)
    #expect(Decimal(coefficient: 1, exponent: -37) == nil)
    #expect(Decimal(coefficient: 10, exponent: -37) == Decimal(coefficient: 1, exponent: -36))
    #expect(Decimal(coefficient: 1, exponent: Int.max) == nil)
    #expect(Decimal(coefficient: 10, exponent: Int.max) == nil)
    #expect(Decimal(coefficient: 1, exponent: Int.min) == nil)
    #expect(Decimal(exactly: Int.max) == nil)
    #expect(Decimal(exactly: 1_000_000_000_000_000_000)?.asInt == 1_000_000_000_000_000_000)
  }

  @Test func roundsIntegersOfNineteenDigits() {
    #expect(Decimal(Int.max).description == "9223372036854775810")
    #expect(Decimal(Int.min).description == "-9223372036854775810")
    #expect(Decimal(Int.max).asInt == nil)
  }

  @Test func reportsOverflowAndDivisionByZero() throws {
    let largest = try #require(DecimalTests.largest)
    #expect(largest.adding(largest) == nil)
    #expect(largest.negated.subtracting(largest) == nil)
    #expect(largest.multiplied(by: 10) == nil)
    #expect(largest.divided(by: try number("0.1")) == nil)
    #expect(Decimal.one.divided(by: .zero) == nil)
    #expect(Decimal.zero.divided(by: .zero) == nil)
    #expect(largest.adding(1) == largest)
    #expect(largest.adding(try number("4e17")) == largest)
    #expect(largest.adding(try number("5e17")) == nil)
  }

  @Test func roundsTinyResultsHalfToEven() throws {
    let smallest = try #require(DecimalTests.smallest)
    #expect(smallest.multiplied(by: try number("0.5")) == .zero)
    #expect(smallest.multiplied(by: try number("1.5"))?.coefficient == 2)
    #expect(smallest.multiplied(by: smallest) == .zero)
    #expect(smallest.divided(by: -2) == .zero)
  }

  @Test(arguments: [
    ("2.5", 0, "2"), ("3.5", 0, "4"), ("-2.5", 0, "-2"), ("0.125", 2, "0.12"), ("0.135", 2, "0.14"),
    ("1.005", 5, "1.005"), ("1250", -2, "1200"), ("999", -2, "1000"), ("999", -3, "1000"), ("5", -1, "0"),
    ("15", -1, "20"), ("1", Int.max, "1"), ("1", Int.min, "0"), ("-0.4", 0, "0"),
  ])
  func roundsToPlaces(text: String, places: Int, result: String) throws {
    #expect(try number(text).rounded(toPlaces: places).description == result)
  }

  @Test(arguments: [
    ("1.5", "1", "2"), ("-1.5", "-2", "-1"), ("7", "7", "7"), ("-0.1", "-1", "0"), ("1e-36", "0", "1"),
    ("-1e-36", "-1", "0"),
    ("1e35", "1" + String(repeating: "0", count: 35), "1" + String(repeating: "0", count: 35)),
  ])
  func roundsToWholeNumbers(text: String, floor: String, ceiling: String) throws {
    #expect(try number(text).floor().description == floor)
    #expect(try number(text).ceiling().description == ceiling)
  }

  @Test func convertsToIntegers() throws {
    #expect(try number("12.0").asInt == 12)
    #expect(try number("12.5").asInt == nil)
    #expect(try number("1e18").asInt == 1_000_000_000_000_000_000)
    #expect(try number("9.3e18").asInt == nil)
    #expect(try number("1e30").asInt == nil)
    #expect(try number("1e30").isWhole)
  }

  @Test func ordersAcrossExponents() throws {
    let ascending = try [
      "-1e35", "-12", "-11.9", "-1e-36", "0", "1e-36", "2e-36", "1e-18", "0.99", "0.999999999999999999", "1",
      "1.01",
      "999999999999999999", "1e18", "1.00000000000000001e18", "9e35",
    ].map(number)
    for (lower, higher) in zip(ascending, ascending.dropFirst()) {
      #expect(lower < higher)
      #expect(!(higher < lower))
    }
  }

  @Test func changesSign() throws {
    #expect(try number("-2.5").magnitude == number("2.5"))
    #expect(Decimal.zero.negated == .zero)
    #expect(Decimal.one.negated == -1)
  }
}
